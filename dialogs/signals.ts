/**
 * Words by which attendees show what they want to know, in both languages, matched against normalised text (lower case, half width,
 * Simplified). One signal alone decides nothing: the dialogs weigh them together with names and times.
 */
const SIGNALS = {
  agenda:
    /日程|议程|安排|活动|场次|节目|论坛|讲座|报告|演讲|哪一?场|这场|那场|讲什么|在讲|讲啥|有什么(会|课|内容)?|有哪些(会|场)|\b(sessions?|talks?|program(me)?|schedule|agenda|what'?s on|what is on|happening|going on|talking|forums?|keynotes?|lectures?|panels?|presentations?|workshops?)\b/,
  who: /谁(来|在|要|会)?(讲|说|主讲|演讲|发言|分享)|主讲人?|演讲嘉宾|讲者|发言人|\bwho('?s| is| are| will be| will)? (talk|speak|present|giv|on\b)|\bspeakers?\b/,
  moderator: /主持|\b(moderat\w*|chair(s|ed|ing|person)?|hosts?|hosting)\b/,
  bio: /介绍一?下|简介|简历|背景|是谁|哪里的|什么来头|\btell me (more )?about\b|\bwho is\b|\bbio(graphy)?\b/,
  where:
    /在哪|哪里|哪儿|哪个(厅|会场|会议室|房间|馆|楼)|什么地方|地点|几楼|位置|\bwhere\b|\bwhich (room|hall|floor|building)\b|\blocat(ed|ion)\b/,
  route:
    /怎么(走|去|过去|到)|如何(走|去|到|前往)|路线|带路|\bhow (do|can|should) (i|we) (get|go|reach|find)\b|\b(directions?|way|route) to\b|\bget (to|there)\b/,
  when: /几点|什么时候|何时|什么时间|时间|哪天|\bwhen\b|\bwhat time\b|\bwhat day\b/,
  end: /结束|散会|散场|收工|几点完|开到几点|到几点|\b(end|ends|ending|finish|finishes|over|close|closes)\b/,
  change:
    /取消|改(到|了|时间|地点|期|在)|换(了|到|会场|会议室|地方|厅|时间)|调整|变动|变更|推迟|延期|有没有变|\b(cancel\w*|moved|postpon\w*|reschedul\w*|changed?|changes|delayed)\b/,
  countdown: /还有多久|还要多久|还有多长时间|倒计时|\bhow (long|much time|soon|many minutes)( is it)? (until|till|before|to)\b/,
  overlap: /冲突|撞(期|时间|了)|重叠|同时进行|\b(overlap\w*|clash\w*|conflict\w*)\b/,
  full: /满(了|员|座)|座位|还有位|坐得下|\b(full|seats? (left|free|available)|any seats|capacity)\b/,
  interpretation: /同传|同声传译|口译|翻译|\b(interpret\w*|translat\w*)\b/,
  online: /直播|线上|在线|网上|远程|\b(stream(s|ed|ing)?|online|webcast|livestream|remotely|virtual)\b/,
  english: /英文|英语|\b(in )?english\b/,
  chinese: /中文|汉语|普通话|\b(chinese|mandarin)\b/,
  pause: /休息|茶歇|午休|午餐|午饭|中饭|吃饭|晚宴|晚餐|\b(lunch|coffee break|tea break|breaks?|dinner|banquet)\b/,
  remind: /提醒|叫我|\bremind\b/,
  mine: /我的?|我们的?|\b(my|mine|i|am i|our|we|me)\b/,
  docking: /对接|洽谈|约谈|约见|会谈|面谈|预约|\b(docking|meetings?|appointments?|match-?making|one-to-one|1:1|b2b)\b/,
  party:
    /央企|国企|中央企业|院士|专家|投资|机构|参会企业|对接(单位|企业|方)|\b(central (state-owned )?enterprises?|academicians?|experts?|investors?|compan(y|ies)|institutes?)\b/,
  list: /有哪些|哪些|来了|名单|都有谁|有谁|多少家|\b(which|list|who (is|are) (coming|attending)|what)\b/,
  responsible:
    /负责人?|责任人|谁管|归谁|联系(人|谁)|找谁|\b(in charge|responsible|who (can|do|should) i (call|contact|ask|talk)|contact( person)?)\b/,
  exhibit: /展(位|台|区|馆|品|商|览|会|出)|参展|\b(booths?|stands?|exhibits?|exhibitors?|exhibition|expo|display(ed)?|shown|showcase)\b/,
  first: /第一场|最早|头一场|\bfirst\b/,
  last: /最后一场|最晚|末场|压轴|\b(last|final)\b/,
} as const;

export type Signal = keyof typeof SIGNALS;

/** Whether normalised text shows the signal. */
export function shows(normal: string, signal: Signal): boolean {
  return SIGNALS[signal].test(normal);
}

/** Whether it shows any of them. */
export function showsAny(normal: string, ...signals: readonly Signal[]): boolean {
  return signals.some((signal) => shows(normal, signal));
}

const FILLER =
  /什么|哪些|请问|你好|您好|麻烦|告诉我|一下|想知道|帮我|查|看看|有没有|是不是|是|的|了|呢|吗|啊|呀|吧|在|有|和|我|要|能|可以|会|那|就|还|都|\b(please|the|a|an|is|are|there|do|does|i|me|my|can|could|would|like|to|of|for|at|in|on|and|any|what|about|it|that|this|tell|know|want|with|then|ok|hi|hello|thanks?)\b|[\p{P}\p{S}\s]+/gu;

/** What is left of a text without filler words: empty when a time or a name was all there was. */
export function withoutFiller(normal: string): string {
  return normal.toLowerCase().replace(FILLER, '');
}
