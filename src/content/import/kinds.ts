import type { SessionKind } from '../../domain';

/** Words by which sources name kinds of sessions; the first that fits is taken. */
const KINDS: readonly (readonly [SessionKind, RegExp])[] = [
  ['registration', /签到|报到|注册|领取|check[ -]?in|registration|reception|badge|accueil|anmeldung/i],
  ['meal', /午餐|午饭|午休|晚餐|早餐|用餐|便当|\b(lunch|dinner|breakfast|supper|buffet|mittag\w*|déjeuner|repas)\b/i],
  ['break', /茶歇|休息|点心|\b(tea break|coffee|break|pause|kaffee\w*|recess)\b/i],
  ['social', /晚宴|酒会|派对|联谊|之夜|\b(party|banquet|social|get[- ]together|cocktail|barbecue|bbq)\b/i],
  ['signing', /签约|\bsigning ceremony\b/i],
  ['ceremony', /开幕|闭幕|开场|致辞|颁奖|\b(opening|closing|welcome speech|welcome address|award|ceremony|eröffnung|begrüßung)\b/i],
  ['keynote', /主题演讲|主旨|\b(keynote|plenary)\b/i],
  ['workshop', /工作坊|实战|\b(workshop|tutorial|hands[- ]on|training)\b/i],
  ['panel', /圆桌|座谈|\b(panel|podium\w*|round ?table|discussion)\b/i],
  ['press', /新闻发布|记者|\bpress (conference|briefing)\b/i],
  ['tour', /参观|考察|\b(tour|visit|excursion)\b/i],
  ['docking', /对接|洽谈|\b(match-?making|b2b)\b/i],
  ['exhibition', /展览|\bexhibition\b/i],
  ['forum', /论坛|\bforum\b/i],
];

/** The kind that a source's type or title names; "talk" where neither says. */
export function kindOf(type: string | undefined, title: string): SessionKind {
  const short = title.length <= 40 ? title : '';
  return KINDS.find(([, words]) => words.test(type ?? '') || words.test(short))?.[0] ?? 'talk';
}

const LANGUAGES: readonly (readonly [string, RegExp])[] = [
  ['yue', /cantonese|粤语|廣東話|广东话|^yue/i],
  ['nan', /taiwanese|台语|台語|闽南|^nan/i],
  ['zh', /chinese|mandarin|中文|汉语|漢語|国语|國語|普通话|华语|^zh|^cmn/i],
  ['en', /english|英文|英语|英語|englisch|anglais|^en/i],
  ['ja', /japanese|日文|日语|日語|日本語|^ja/i],
  ['de', /german|deutsch|德文|德语|^de/i],
  ['fr', /french|français|法文|法语|^fr/i],
  ['ko', /korean|韩|韓|^ko/i],
];

/** BCP 47 codes of the languages that a source's words name; words for none ("Other") give none. */
export function languagesOf(text: string | undefined): string[] {
  if (!text) return [];
  return text.split(/[,/、&+]| and /).flatMap((part) => LANGUAGES.find(([, words]) => words.test(part.trim()))?.[0] ?? []);
}
