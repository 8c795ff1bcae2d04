import { foldText } from '../fold';

/** A folded text without spaces and punctuation; names are compared in this shape. */
export interface Compact {
  readonly text: string;
  /** Where each character comes from in the original (code units), and where it ends there. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** True where something was left out before the character. The last one stands for the end of the text. */
  readonly gaps: readonly boolean[];
}

/** Longest text in which names are looked for, in code units. */
const LONGEST_TEXT = 512;

export function compact(text: string, limit = LONGEST_TEXT): Compact {
  const folded = foldText(text, limit);
  const starts: number[] = [];
  const ends: number[] = [];
  const gaps: boolean[] = [];
  let kept = '';
  let gap = true;
  for (let i = 0; i < folded.text.length; i++) {
    const character = folded.text.charAt(i);
    if (!/[\p{L}\p{N}]/u.test(character)) {
      gap = true;
      continue;
    }
    kept += character;
    starts.push(folded.starts[i] ?? 0);
    ends.push(nextStart(folded.starts, i));
    gaps.push(gap);
    gap = false;
  }
  gaps.push(true);
  return { text: kept, starts, ends, gaps };
}

function nextStart(starts: readonly number[], at: number): number {
  const here = starts[at] ?? 0;
  return starts.slice(at + 1, at + 20).find((start) => start > here) ?? here + 1;
}

/** Letters and digits of which words are made without spaces between Han characters. */
export function isAlphanumeric(character: string | undefined): boolean {
  return character !== undefined && /[\p{Script=Latin}\p{N}]/u.test(character);
}

export function isHan(character: string | undefined): boolean {
  return character !== undefined && /\p{Script=Han}/u.test(character);
}
