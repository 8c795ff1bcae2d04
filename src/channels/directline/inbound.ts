import { ActivityTypes, type Activity } from 'botbuilder';
import { z } from 'zod';
import { BOT } from './adapter';
import type { TokenClaims } from './tokens';

const MAX_TEXT = 8000;
const MAX_VALUE = 4096;

/** What a client may send. Whatever else it says of itself (`from`, `channelId`, attachments …) is dropped: the token says who it is. */
const inboundSchema = z.object({
  type: z.enum([ActivityTypes.Message, ActivityTypes.Event, ActivityTypes.Typing, ActivityTypes.MessageReaction]),
  text: z.string().max(MAX_TEXT).optional(),
  value: z.unknown().optional(),
  locale: z.string().max(35).optional(),
  channelData: z.object({ clientActivityID: z.string().max(100).optional() }).optional(),
});

export type InboundResult =
  | { readonly kind: 'ok'; readonly activity: Partial<Activity>; readonly clientId: string | undefined }
  | { readonly kind: 'refused'; readonly code: 'BadArgument' | 'MessageSizeTooBig' };

/** A client's activity as the bot may see it. */
export function readInbound(body: unknown, claims: TokenClaims): InboundResult {
  const parsed = inboundSchema.safeParse(body);
  if (!parsed.success)
    return { kind: 'refused', code: parsed.error.issues.some((issue) => issue.code === 'too_big') ? 'MessageSizeTooBig' : 'BadArgument' };
  const { type, text, value, locale, channelData } = parsed.data;
  if (value !== undefined && JSON.stringify(value).length > MAX_VALUE) return { kind: 'refused', code: 'MessageSizeTooBig' };
  const clientId = channelData?.clientActivityID;
  const activity: Partial<Activity> = {
    type,
    channelId: 'directline',
    from: { id: claims.userId, name: '', role: 'user' },
    recipient: BOT,
    conversation: { id: claims.conversationId } as Activity['conversation'],
    locale: locale ?? claims.locale,
    ...(text === undefined ? {} : { text }),
    ...(value === undefined ? {} : { value }),
    ...(clientId === undefined ? {} : { channelData: { clientActivityID: clientId } }),
  };
  return { kind: 'ok', activity, clientId };
}

/** Tells the bot that the user has come, with the language of their page. */
export function joinActivity(claims: TokenClaims): Partial<Activity> {
  return {
    type: ActivityTypes.ConversationUpdate,
    channelId: 'directline',
    from: { id: claims.userId, name: '', role: 'user' },
    recipient: BOT,
    conversation: { id: claims.conversationId } as Activity['conversation'],
    membersAdded: [{ id: claims.userId, name: '' }],
    locale: claims.locale,
  };
}
