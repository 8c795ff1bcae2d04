import { ActionTypes, ActivityTypes, CardFactory, MessageFactory, type Activity, type CardAction } from 'botbuilder';
import { LOCALE_TAG, type Choice, type Reply } from '../domain';

/** The value a button sends back. */
export interface ButtonValue {
  readonly huiwen: string;
}

/** What a tapped button stands for, if the value is one of ours. */
export function readButtonValue(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('huiwen' in value)) return undefined;
  return typeof value.huiwen === 'string' && value.huiwen.length <= 200 ? value.huiwen : undefined;
}

function button({ id, title }: Choice): CardAction {
  const value: ButtonValue = { huiwen: id };
  return { type: ActionTypes.MessageBack, title, text: title, displayText: title, value };
}

function numbered(choices: readonly Choice[]): string {
  return choices.map((item, index) => `${index + 1}. ${item.title}`).join('\n');
}

/** Text that is complete without buttons: the answer, then the numbered choices. */
export function plainText(reply: Reply): string {
  return reply.choices.length > 0 ? `${reply.text}\n\n${numbered(reply.choices)}` : reply.text;
}

/**
 * A reply as a Bot Framework Activity. Line breaks are doubled because Markdown takes a single one for a space.
 * `mediaUrl` gives the address of a file of the event folder.
 */
export function renderReply(reply: Reply, mediaUrl: (file: string) => string): Partial<Activity> {
  const text = plainText(reply).replace(/(?<!\n)\n(?!\n|- |\d+\. )/g, '  \n');
  const activity = MessageFactory.text(text);
  const buttons = [...reply.choices, ...reply.suggestions].map(button);
  return {
    ...activity,
    type: ActivityTypes.Message,
    textFormat: 'markdown',
    locale: LOCALE_TAG[reply.language],
    ...(buttons.length > 0 ? { suggestedActions: { to: [], actions: buttons } } : {}),
    ...(reply.images.length > 0
      ? { attachments: reply.images.map((image) => CardFactory.heroCard(image.title, [mediaUrl(image.file)])) }
      : {}),
  };
}
