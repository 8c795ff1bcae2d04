import { z } from 'zod';

const id = z.string().min(1).max(1024);

/** What an Activity must have before the SDK sees it; the SDK fails on less with a 500 that tells its inner message. */
const activitySchema = z.looseObject({
  type: id,
  channelId: id,
  serviceUrl: z.string().min(1).max(2048),
  conversation: z.looseObject({ id }),
  from: z.looseObject({ id }),
  recipient: z.looseObject({ id }),
  timestamp: z.string().max(64).optional(),
  text: z.string().max(32_000).nullish(),
});

/** Whether a request body is an Activity that a turn can be run with. */
export function isActivityBody(body: unknown): boolean {
  return activitySchema.safeParse(body).success;
}
