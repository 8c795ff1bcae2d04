import { RateLimiterMemory } from 'rate-limiter-flexible';
import type { TurnContext } from 'botbuilder';
import type { Request, Server } from 'restify';
import type { Clock } from '../../domain';
import { createTurnQueue } from '../turn-queue';
import { DirectLineAdapter } from './adapter';
import { createConversations } from './conversations';
import { mountRoutes } from './routes';
import { mountStreams } from './stream';
import { createTokens } from './tokens';

export interface DirectLineOptions {
  readonly secret: string;
  readonly clock: Clock;
  newId(): string;
  baseUrl(req: Request): string;
  readonly logic: (context: TurnContext) => Promise<void>;
  onTurnError(context: TurnContext, error: Error): Promise<void>;
  onFault(error: unknown): void;
}

/** Messages that may wait in one conversation. */
const MAX_WAITING = 20;
const TOKENS_PER_MINUTE = 60;
const ACTIVITIES_PER_MINUTE = 120;

/** Serves Direct Line 3.0 under /v3/directline. `drain` finishes the turns begun and closes the streams. */
export function mountDirectLine(server: Server, options: DirectLineOptions): { drain(): Promise<void> } {
  const { secret, clock, logic, newId, baseUrl, onFault, onTurnError } = options;
  const conversations = createConversations(clock);
  const tokens = createTokens(secret, clock);
  const adapter = new DirectLineAdapter(conversations);
  adapter.onTurnError = onTurnError;
  const queue = createTurnQueue(MAX_WAITING);
  const limits = {
    tokens: new RateLimiterMemory({ points: TOKENS_PER_MINUTE, duration: 60 }),
    activities: new RateLimiterMemory({ points: ACTIVITIES_PER_MINUTE, duration: 60 }),
  };
  mountRoutes(server, { tokens, conversations, adapter, queue, logic, newId, baseUrl, limits, onFault });
  const streams = mountStreams(server.server, tokens, conversations);
  return {
    drain: async () => {
      await queue.drain();
      await streams.close();
    },
  };
}
