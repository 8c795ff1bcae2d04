import type { Choice } from '../domain';
import { readOrdinal } from '../../dialogs';
import { normalise } from '../knowledge';
import type { ConversationState } from './state';

const HAN_DIGITS = '一二三四五六七八九';

/** "2", "２", "二", "(2)", "第二个": index from 0. */
function readNumber(normal: string): number | undefined {
  const bare = normal.replace(/[()[\].、,，。\s]/g, '');
  if (/^[1-9]$/.test(bare)) return Number(bare) - 1;
  const han = bare.length === 1 ? HAN_DIGITS.indexOf(bare) : -1;
  return han >= 0 ? han : readOrdinal(normal);
}

/** The button or numbered choice that a text picks: by number or ordinal among the choices, by title among all. */
export function readPick(text: string, state: ConversationState): Choice | undefined {
  const normal = normalise(text);
  const index = state.choices.length > 0 ? readNumber(normal) : undefined;
  const byNumber = index === undefined ? undefined : state.choices.at(index);
  return byNumber ?? [...state.choices, ...state.buttons].find((item) => normalise(item.title) === normal);
}
