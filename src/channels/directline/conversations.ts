import type { Activity } from 'botbuilder';
import type { Clock } from '../../domain';

/** What a client is sent: activities, and the watermark after the last of them. */
export interface ActivitySet {
  readonly activities: readonly Partial<Activity>[];
  readonly watermark: string;
}

export interface Conversation {
  readonly id: string;
  readonly userId: string;
  /** Told of every new activity set while a stream is open. */
  listener: ((set: ActivitySet) => void) | undefined;
  readonly activities: Partial<Activity>[];
  /** Number of the first activity that is still kept. */
  first: number;
  lastMs: number;
  /** Ids given to activities that the client had numbered itself, so that a repeat is no second turn. */
  readonly clientIds: Map<string, string>;
}

/** Where conversations are kept. */
export interface Conversations {
  open(id: string, userId: string): Conversation | undefined;
  get(id: string): Conversation | undefined;
  /** Adds an activity and tells the stream; answers its id. */
  append(conversation: Conversation, activity: Partial<Activity>): string;
  /** What came after a watermark; everything kept where there is none. */
  since(conversation: Conversation, watermark: string | undefined): ActivitySet;
}

const IDLE_MS = 60 * 60_000;
const MAX_CONVERSATIONS = 20_000;
const MAX_ACTIVITIES = 500;
const MAX_CLIENT_IDS = 200;

function forget(conversations: Map<string, Conversation>, nowMs: number): void {
  for (const [id, conversation] of conversations) {
    if (conversation.lastMs + IDLE_MS > nowMs) return;
    if (!conversation.listener) conversations.delete(id);
  }
}

/** Notes the id given to an activity of the client; only the newest are kept. */
export function rememberClientId(conversation: Conversation, clientId: string, id: string): void {
  conversation.clientIds.set(clientId, id);
  const [oldest] = conversation.clientIds.keys();
  if (conversation.clientIds.size > MAX_CLIENT_IDS && oldest !== undefined) conversation.clientIds.delete(oldest);
}

/** Conversations in memory, bounded in number, length and idle time. */
export function createConversations(clock: Clock): Conversations {
  const conversations = new Map<string, Conversation>();
  const touch = (conversation: Conversation): void => {
    conversation.lastMs = clock.nowMs();
    conversations.delete(conversation.id);
    conversations.set(conversation.id, conversation);
  };
  return {
    open: (id, userId) => {
      forget(conversations, clock.nowMs());
      if (conversations.size >= MAX_CONVERSATIONS) return undefined;
      const conversation: Conversation = {
        id,
        userId,
        listener: undefined,
        activities: [],
        first: 0,
        lastMs: clock.nowMs(),
        clientIds: new Map(),
      };
      conversations.set(id, conversation);
      return conversation;
    },
    get: (id) => conversations.get(id),
    append: (conversation, activity) => {
      touch(conversation);
      const number = conversation.first + conversation.activities.length;
      const id = `${conversation.id}|${String(number).padStart(7, '0')}`;
      const kept = { ...activity, id, timestamp: new Date(clock.nowMs()) };
      conversation.activities.push(kept);
      if (conversation.activities.length > MAX_ACTIVITIES) {
        conversation.activities.shift();
        conversation.first += 1;
      }
      conversation.listener?.({ activities: [kept], watermark: String(number + 1) });
      return id;
    },
    since: ({ activities, first }, watermark) => {
      const from = Math.max(0, (/^\d{1,9}$/.test(watermark ?? '') ? Number(watermark) : 0) - first);
      return { activities: activities.slice(from), watermark: String(first + activities.length) };
    },
  };
}
