import type { EmergencyKind } from '../domain';

/** Kinds in the order in which they are looked for; the first that matches is taken. */
const ALARMS: readonly (readonly [EmergencyKind, RegExp])[] = [
  [
    'fire',
    /(着|起|失)火|火灾|冒(烟|火)|(闻到|有|看到).{0,4}(烟味|焦味|浓烟|明火)|爆炸|\b(there('?s| is) (a )?(fire|smoke)|fire in\b|(is|are) on fire|(smell|see|seeing|smelling) (some )?(smoke|flames|a fire|fire|gas|burning)|something('?s| is) burning|explosion|exploded)\b|^\s*fire\W*$/,
  ],
  [
    'medical',
    /晕(倒|过去|厥)|昏(倒|迷|过去|厥)|(没有?|没了|停止)(呼吸|心跳|意识)|喘不过气|心脏病(发|犯)|心梗|中风(?!险)|(大出血|流血|出血)(不止|了|很多)?|抽搐|休克|窒息|噎(住|着)|救护车|救命|摔(伤|断|得很重)|骨折|\b(collapsed|collapsing|fainted|fainting|passed out|passing out|unconscious|not breathing|can'?t breathe|cannot breathe|heart attack|cardiac arrest|a stroke|seizure|convulsing|choking|bleeding|ambulance|need a doctor|badly (hurt|injured)|seriously (hurt|injured|ill)|save me)\b/,
  ],
  [
    'lost-child',
    /(孩子|小孩|儿子|女儿|宝宝).{0,4}(丢了|不见了|走丢|走失|找不到|不知去哪)|找不到.{0,4}(孩子|小孩|儿子|女儿|宝宝)|\b((lost|missing) (my |our )?(child|kid|son|daughter|baby)|(child|kid|son|daughter|baby) (is |has |went |got )?(been )?(lost|missing|disappeared|gone)|can'?t find my (child|kid|son|daughter|baby))\b/,
  ],
  [
    'security',
    /打(人|架)了?|持刀|拿着刀|有枪|行凶|抢劫|被(抢|打|跟踪|袭击|骚扰)|有人(抢|闹事|跟踪|骚扰|袭击)|炸弹|可疑(包裹|物品|人员|的?包)|报警|\b(assault(ed)?|attack(ed|ing)? (me|him|her|us|someone|somebody)|being attacked|(has|with) a (knife|gun)|robbed|a bomb|fight broke|fighting here|suspicious (package|bag|person|object)|call the police|being followed|harass(ed|ing) me)\b/,
  ],
  [
    'evacuation',
    /疏散(通知|警报|广播)|警报(响|在响)|拉警报|地震|煤气泄漏|燃气泄漏|要撤离|\b(alarm (is |keeps )?(ringing|going off|sounding)|evacuate now|do we evacuate|earthquake|gas leak)\b/,
  ],
];

/** Talk about safety, and figures of speech, that sound like an alarm. */
const FALSE_ALARMS =
  /消防(论坛|演练|通道|安全|设施|器材|知识|讲座|栓)|(火灾|火警|地震|急救|心脏病|中风(?!险)|休克|爆炸).{0,3}(论坛|演练|预防|防治|防控|防护|防范|培训|知识|讲座|报告|课程|研讨|技术|模拟|预警|监测)|(预防|防止|避免|应对)(火灾|爆炸|地震|中风)|起火点|火(爆|热)|人气.{0,3}爆|\bfire (safety|drill|exits?|extinguishers?|forum|door|doors|protection|prevention|regulations?|talk|session|lane)\b|\b(first aid|earthquake|fire|explosion|seizure|stroke) (course|training|talk|session|forum|workshop|prevention|protection|engineering|monitoring)\b|\b(talk|speech|session|speaker|keynote|panel|music|team|show|he|she|they|presenter|you)( (is|are|was|were|has been))? (really |so |totally |just )?(on )?fire\b|\b(fired up|crossfire|firewall|bonfire)\b|\bprices? (collapsed|collapsing)\b|\b(market|economy|dam|bridge|building) (has )?collapsed\b.{0,12}(talk|session|forum|case)/;

/** A question about what to do one day, not a cry: answered by the FAQ, which names the same numbers. */
const HYPOTHETICAL = /^(如果|假如|要是|万一)|\b(if|in case|what happens (if|when)|in the event of)\b|号码是多少|打什么电话|\bwhat number\b/;

/** Letters repeated for emphasis and one slip in a long word must not hide an alarm. */
function plain(normal: string): string {
  return normal
    .replace(/([a-z])\1{2,}/g, '$1')
    .replace(/\b(colapsed|collapsd|collasped|collpased)\b/g, 'collapsed')
    .replace(/\b(fanted|faintd|fainteed|feinted)\b/g, 'fainted')
    .replace(/\b(fier|fre|firre)\b/g, 'fire')
    .replace(/\b(unconcious|unconsious|unconscous)\b/g, 'unconscious')
    .replace(/\b(ambulence|ambulanse|ambulace)\b/g, 'ambulance')
    .replace(/\b(bleding|bleedin)\b/g, 'bleeding')
    .replace(/\b(breething|breating)\b/g, 'breathing');
}

/** What kind of emergency normalised text cries out, if any. Runs before everything else in a turn: a handful of patterns, no index. */
export function detectEmergency(normal: string): EmergencyKind | undefined {
  const text = plain(normal.slice(0, 300));
  if (FALSE_ALARMS.test(text) || HYPOTHETICAL.test(text)) return undefined;
  return ALARMS.find(([, pattern]) => pattern.test(text))?.[0];
}
