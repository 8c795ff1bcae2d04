import type { AnchorLexicon } from './anchors';
import { CHINESE_RULES } from './lex-zh';
import { ENGLISH_RULES } from './lex-en';
import { DOTTED_DATE_RULE, SHARED_DATE_RULES } from './lex-shared';
import { blankNames, blankNonTimes, take } from './mask';
import type { LexRule, Meaning, Token } from './token';

const RULES: readonly LexRule[] = [
  ...SHARED_DATE_RULES,
  ...ENGLISH_RULES.dates,
  ...ENGLISH_RULES.relative,
  ...CHINESE_RULES.relative,
  ...ENGLISH_RULES.days,
  ...CHINESE_RULES.days,
  ...CHINESE_RULES.clocks,
  ...ENGLISH_RULES.clocks,
  DOTTED_DATE_RULE,
  ...ENGLISH_RULES.rest,
  ...CHINESE_RULES.rest,
];

interface Work {
  text: string;
  readonly tokens: Token[];
}

/** A rule that says several things at once ("26–27号") puts them one behind the other; the first takes the whole text. */
function addTokens(work: Work, start: number, end: number, read: readonly Meaning[] | Meaning): void {
  const meanings: readonly Meaning[] = 'is' in read ? [read] : read;
  meanings.forEach((meaning, index) => work.tokens.push({ start: index === 0 ? start : end, end, meaning }));
}

function applyRule(work: Work, rule: LexRule): void {
  rule.pattern.lastIndex = 0;
  for (let match = rule.pattern.exec(work.text); match !== null; match = rule.pattern.exec(work.text)) {
    const end = match.index + match[0].length;
    if (end === match.index) {
      rule.pattern.lastIndex++;
      continue;
    }
    const read = rule.read(match);
    if (read === undefined) continue;
    addTokens(work, match.index, end, read);
    work.text = take(work.text, match.index, end);
  }
}

/** What of a folded text speaks of time, in the order of the text, and the text with that and all masked things blanked. */
export function readTokens(folded: string, masks: readonly string[], anchors: AnchorLexicon): { readonly tokens: readonly Token[]; readonly text: string } {
  const work: Work = { text: folded, tokens: [] };
  for (const rule of anchors.rules) applyRule(work, rule);
  work.text = blankNames(work.text, masks);
  work.text = blankNonTimes(work.text);
  for (const rule of RULES) applyRule(work, rule);
  work.tokens.sort((a, b) => a.start - b.start || a.end - b.end);
  return { tokens: work.tokens, text: work.text };
} // prettier-ignore
