import type { TurnContext } from 'botbuilder';
import type { Clock, Reply } from '../domain';
import type { Words } from '../text';
import { languageOfTag } from './language';
import { readButtonValue, renderReply } from './render';
import { NEW_CONVERSATION, type ConversationStates } from './state';
import { greet, takeTurn, type Desk, type TurnResult } from './turn';

export interface BotOptions {
  /** The desk as it is now; the event behind it may be replaced between turns. */
  desk(): Desk;
  readonly states: ConversationStates;
  readonly clock: Clock;
  mediaUrl(file: string): string;
  /** Told of every finished turn, for metrics; holds no text of the attendee. */
  onTurn(reply: Reply, channelId: string): void;
}

function stateKey(context: TurnContext): string {
  return `${context.activity.channelId}/${context.activity.conversation.id}`;
}

function joined(context: TurnContext): boolean {
  const { membersAdded = [], recipient } = context.activity;
  return membersAdded.some((member) => member.id !== recipient.id);
}

/** The bot as the adapters call it: one Activity in, the reply out, the state kept. */
export function createTurnLogic(options: BotOptions): (context: TurnContext) => Promise<void> {
  const { states, clock, desk, mediaUrl, onTurn } = options;
  const run = async (context: TurnContext, turn: (state: typeof NEW_CONVERSATION) => TurnResult): Promise<void> => {
    const key = stateKey(context);
    const { reply, state } = turn((await states.read(key)) ?? NEW_CONVERSATION);
    await context.sendActivity(renderReply(reply, mediaUrl));
    await states.write(key, state);
    onTurn(reply, context.activity.channelId);
  };
  return async (context) => {
    const { activity } = context;
    if (activity.type === 'conversationUpdate' && joined(context)) return run(context, (state) => greet(activity.locale, state, desk()));
    if (activity.type !== 'message') return undefined;
    const action = readButtonValue(activity.value);
    const inbound = {
      text: activity.text,
      nowMs: clock.nowMs(),
      ...(action ? { action } : {}),
      ...(activity.locale ? { localeHint: activity.locale } : {}),
    };
    return run(context, (state) => takeTurn({ ...inbound, text: typeof inbound.text === 'string' ? inbound.text : '' }, state, desk()));
  };
}

/** What the user hears when a turn fails: an apology in their language with a reference number; the cause goes to `log` only. */
export function createTurnErrorHandler(options: {
  words: Words;
  newReference(): string;
  log(reference: string, error: Error): void;
}): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    const reference = options.newReference();
    options.log(reference, error);
    const language = languageOfTag(context.activity.locale) ?? 'zh';
    await context.sendActivity(options.words.say(language, 'desk:error', { reference }));
  };
}
