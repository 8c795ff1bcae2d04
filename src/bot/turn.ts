import type { EventContent, Language, Reply, Topic } from '../domain';
import { normalise } from '../knowledge';
import type { Words } from '../text';
import {
  ANSWERERS,
  askForCode,
  emergencyReply,
  languageProposal,
  makeReply,
  offerFromFaq,
  openAction,
  ownMeetings,
  partyByCode,
  readLanguageSwitch,
  unknownProposal,
  welcomeProposal,
  type EventView,
  type Proposal,
  type Question,
} from '../../dialogs';
import { detectEmergency } from './emergency';
import { chooseLanguage } from './language';
import { readPick } from './picks';
import type { ConversationState } from './state';
import { boundText, understand } from './understand';

/** A frame older than this is not what a follow-up refers to. */
const FRAME_MS = 30 * 60_000;
/** Below this no structured answer is given; the FAQ's offer, or "I do not know", is better. */
const SURE_ENOUGH = 0.5;
/** Wrong docking codes a conversation may give before it is sent to the desk. */
const MAX_WRONG_CODES = 5;

/** One message of an attendee, as the turn sees it. */
export interface Inbound {
  readonly text: string;
  /** What a tapped button stands for (see dialogs/actions.ts); comes from the client, so it opens nothing that words could not. */
  readonly action?: string;
  /** BCP 47 tag the channel gives with the message. */
  readonly localeHint?: string;
  readonly nowMs: number;
}

/** What a turn may use. `view` is undefined while no event could be loaded: emergencies are answered all the same. */
export interface Desk {
  readonly words: Words;
  readonly view: EventView | undefined;
}

export interface TurnResult {
  readonly reply: Reply;
  readonly state: ConversationState;
}

function languageFor(inbound: Inbound, text: string, state: ConversationState, view: EventView | undefined): Language {
  return chooseLanguage({
    text,
    chosen: state.chosenLanguage,
    hint: inbound.localeHint,
    last: state.lastLanguage,
    fallback: view?.content.info.languages[0] ?? 'zh',
  });
}

function finish(proposal: Proposal, state: ConversationState): TurnResult {
  const { reply } = proposal;
  const { frame = state.frame, ...rest } = { ...state, ...(proposal.frame ? { frame: proposal.frame } : {}) };
  return {
    reply,
    state: {
      ...rest,
      ...(frame ? { frame } : {}),
      lastLanguage: reply.language,
      choices: reply.choices,
      buttons: reply.suggestions,
      awaitsCode: reply.outcome === 'dialog' && reply.topic === 'docking',
    },
  };
}

function freshFrame(state: ConversationState, nowMs: number): ConversationState['frame'] {
  return state.frame && nowMs - state.frame.atMs <= FRAME_MS ? state.frame : undefined;
}

function emergencyEvent(content: EventContent | undefined): Parameters<typeof emergencyReply>[3] {
  return content && { info: content.emergency, places: content.venue.places };
}

function switchLanguage(
  text: string,
  question: (language: Language) => Question,
  state: ConversationState,
  view: EventView,
): TurnResult | undefined {
  const asked = readLanguageSwitch(normalise(text));
  if (!asked) return undefined;
  const chosen = { ...state, chosenLanguage: asked.language };
  const action = question(asked.language).frame?.action;
  const again = action ? openAction(action, question(asked.language), view) : undefined;
  return finish(again ?? languageProposal(asked.language, view), chosen);
}

/** A message in answer to "your docking code, please". A text that is no code at all is a new question. */
function takeCode(text: string, question: Question, state: ConversationState, view: EventView): TurnResult | undefined {
  const party = partyByCode(text, view.content.docking);
  const locked = state.wrongCodes >= MAX_WRONG_CODES;
  if (party && !locked)
    return finish(ownMeetings(party, { ...question, partyId: party.id }, view), { ...state, partyId: party.id, wrongCodes: 0 });
  const looksLikeCode = /^[a-z]{0,4}[\s-]?\d{3,8}$/i.test(text.normalize('NFKC').trim());
  if (!looksLikeCode || !(state.awaitsCode || party)) return undefined;
  const wrong = { ...state, wrongCodes: state.wrongCodes + 1 };
  const asked = askForCode(question, view);
  const key = wrong.wrongCodes >= MAX_WRONG_CODES ? 'desk:docking.locked' : 'desk:docking.wrongCode';
  return finish({ ...asked, reply: { ...asked.reply, text: view.words.say(question.language, key) } }, wrong);
}

/** The surest of all proposals; near-equal ones keep the order of the dialogs. */
function bestProposal(question: Question, view: EventView): Proposal | undefined {
  return ANSWERERS.flatMap((answer) => answer(question, view) ?? []).reduce<Proposal | undefined>(
    (best, proposal) => (best && best.reply.confidence >= proposal.reply.confidence ? best : proposal),
    undefined,
  );
}

/** The topic a question is most likely about, for naming the right desk when nothing is known. */
function likelyTopic(question: Question, view: EventView): Topic {
  const [candidate] = question.faq.candidates;
  const entry = candidate && candidate.confidence >= 0.1 ? view.entries.get(candidate.id) : undefined;
  return entry?.topic ?? 'about';
}

function answerQuestion(question: Question, view: EventView): Proposal {
  const best = bestProposal(question, view);
  if (best && best.reply.confidence >= SURE_ENOUGH) return best;
  return offerFromFaq(question, view) ?? best ?? unknownProposal(question, view, likelyTopic(question, view));
}

function takeEventTurn(inbound: Inbound, text: string, state: ConversationState, view: EventView): TurnResult {
  const { nowMs } = inbound;
  const frame = freshFrame(state, nowMs);
  const ask = (words: string, language: Language): Question =>
    understand({ text: words, language, nowMs, frame, partyId: state.partyId }, view);
  const language = languageFor(inbound, text, state, view);
  const action = inbound.action ?? readPick(text, state)?.id;
  const picked = action ? openAction(action, ask('', language), view) : undefined;
  if (picked) return finish(picked, state);
  if (text === '')
    return finish(
      {
        reply: makeReply({ outcome: 'unknown', topic: 'about', language, text: view.words.say(language, 'desk:textOnly'), confidence: 0 }),
      },
      state,
    );
  const question = ask(text, language);
  return (
    switchLanguage(text, (chosen) => ask('', chosen), state, view) ??
    takeCode(text, question, state, view) ??
    finish(answerQuestion(question, view), state)
  );
}

/** One turn of a conversation: what is said, and what is remembered. Pure but for the event it looks at. */
export function takeTurn(inbound: Inbound, state: ConversationState, desk: Desk): TurnResult {
  const text = boundText(inbound.text);
  const language = languageFor(inbound, text, state, desk.view);
  const emergency = inbound.action ? undefined : detectEmergency(normalise(text.slice(0, 300)));
  if (emergency) return finish({ reply: emergencyReply(emergency, language, desk.words, emergencyEvent(desk.view?.content)) }, state);
  if (desk.view) return takeEventTurn(inbound, text, state, desk.view);
  return finish(
    { reply: makeReply({ outcome: 'unknown', topic: 'about', language, text: desk.words.say(language, 'desk:noEvent'), confidence: 0 }) },
    state,
  );
}

/** The greeting of a new conversation. */
export function greet(localeHint: string | undefined, state: ConversationState, desk: Desk): TurnResult {
  const language = chooseLanguage({
    text: '',
    chosen: state.chosenLanguage,
    hint: localeHint,
    last: state.lastLanguage,
    fallback: desk.view?.content.info.languages[0] ?? 'zh',
  });
  if (desk.view) return finish(welcomeProposal(language, desk.view), state);
  return finish(
    { reply: makeReply({ outcome: 'unknown', topic: 'about', language, text: desk.words.say(language, 'desk:noEvent'), confidence: 0 }) },
    state,
  );
}
