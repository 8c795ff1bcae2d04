/** Words that name no particular thing: a room called "Hall" or a speaker called 主持人 must not be found everywhere. In compact shape. */
const GENERIC = new Set(
  (
    '主持人 主讲人 演讲人 嘉宾 特邀嘉宾 讲者 专家 院士 教授 博士 老师 先生 女士 领导 代表 待定 未定 会议室 会议 会场 展厅 展馆 展区 展位 展台 报告厅 大厅 房间 厅 馆 楼 座 室 门 ' +
    '论坛 报告 演讲 活动 讨论 分享 主题 其他 其它 企业 公司 单位 大会 时间 地点 酒店 宾馆 交通 问答 现场 中国 国际 全国 水 ' +
    'host moderator speaker speakers guest guests tba tbd tbc unknown various all everyone staff team organiser organizer committee expert experts professor dr mr ms ' +
    'hall room rooms desk booth stand area zone floor building gate door stage venue place hotel bus transport other others misc general ' +
    'session sessions talk talks forum keynote panel workshop event events conference meeting programme program schedule track main online onsite demo intro new water china international'
  ).split(' '),
);

/** Frequent English words, which are neither parts of names nor misspelt ones. */
const COMMON = new Set(
  (
    'a about above after again agenda ago all also always am an and another any anybody anyone anything are around arrive as ask at away back bad badge be because been before begin begins being best better between big book both ' +
    'bring but buy by call called came can cancel change check city close closed coffee come comes coming company could day days desk did different dinner do does doing done down drink during each early eat ' +
    'else end ends english enough enter even evening event ever every everyone everything exit expert face fact far few find first floor follow food for forum found free friday from full gate get give given go going ' +
    'good got great group guest had half hall hand happen happening has have he hear hello help her here hers hi high him his home hope hotel hour hours house how i if in inside interested into is it its job join just keep kind know ' +
    'language large last late later learn least leave left less let life like line list listen little live local long look lost lot lunch made main make many map mask master may me mean meet meeting might mine minute minutes miss money ' +
    'more morning most move moved much must my name near need needed never new next nice night no none noon not nothing now number of off often ok old on once one online only open or other our out over own page part party pass pay ' +
    'people person phone place plan please point press price private problem professor programme program public question quiet rate read ready real really register rest right road room rooms run safe same save saturday say schedule ' +
    'second see seat seats send session sessions set share she short should show shown side sign since sit site small smart so some someone something soon speak speaker speakers speaking special stand start starts station stay still stop ' +
    'street such sunday sure take talk talked talking talks taxi team tell ten than thank thanks that the their them then there these they thing things think this those three thursday till time timetable to today together told tomorrow ' +
    'tonight too topic topics toward train tuesday turn two under until up upon us use used user very via visit wait walk want wanted was watch water way we wear wednesday week weekend well went were what when where which while who whom ' +
    'whose why wife wifi will wish with without woman word work working world would write wrong year years yes yesterday yet you young your table tables hosted expo city park parking toilet toilets booth company speech lecture ' +
    'green blue red white black gold golden lake river sun moon sky mark will rose grace joy hope faith art bill rich frank king young long song'
  ).split(' '),
);

export function isGeneric(compactText: string): boolean {
  return GENERIC.has(compactText);
}

export function isCommonWord(word: string): boolean {
  return COMMON.has(word);
}
