import type { TurnContext } from 'botbuilder';
import type { Request, RequestHandler, Response, Server } from 'restify';
import type { RateLimiterMemory } from 'rate-limiter-flexible';
import type { TurnQueue } from '../turn-queue';
import type { DirectLineAdapter } from './adapter';
import { rememberClientId, type Conversation, type Conversations } from './conversations';
import { joinActivity, readInbound } from './inbound';
import { TOKEN_SECONDS, type TokenClaims, type Tokens } from './tokens';

export interface DirectLineParts {
  readonly tokens: Tokens;
  readonly conversations: Conversations;
  readonly adapter: DirectLineAdapter;
  readonly queue: TurnQueue;
  readonly logic: (context: TurnContext) => Promise<void>;
  /** Random id of at least 128 bits, letters and digits. */
  newId(): string;
  /** `https://host` as the client knows this service. */
  baseUrl(req: Request): string;
  /** Tokens an address may ask for, and activities a user may send. */
  readonly limits: { readonly tokens: RateLimiterMemory; readonly activities: RateLimiterMemory };
  /** A turn that failed in spite of `onTurnError`. */
  onFault(error: unknown): void;
}

const ROOT = '/v3/directline';

type ErrorCode =
  'BadArgument' | 'MessageSizeTooBig' | 'NotFound' | 'NotSupported' | 'ServiceBusy' | 'TokenExpired' | 'TooManyRequests' | 'Forbidden';
const STATUS: Readonly<Record<ErrorCode, number>> = {
  BadArgument: 400,
  MessageSizeTooBig: 413,
  NotFound: 404,
  NotSupported: 415,
  ServiceBusy: 503,
  TokenExpired: 403,
  TooManyRequests: 429,
  Forbidden: 403,
};

/** Errors in the shape of the Direct Line 3.0 reference: `{error: {code, message}}`. */
function refuse(res: Response, code: ErrorCode): void {
  res.send(STATUS[code], { error: { code, message: code } });
}

async function within(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  return limiter.consume(key).then(
    () => true,
    () => false,
  );
}

async function claimsOf(req: Request, parts: DirectLineParts): Promise<TokenClaims | undefined> {
  const token = /^Bearer ([\w.-]{20,2000})$/.exec(req.headers.authorization ?? '')?.[1];
  return token === undefined ? undefined : parts.tokens.read(token);
}

function streamUrl(req: Request, parts: DirectLineParts, id: string, token: string): string {
  return `${parts.baseUrl(req).replace(/^http/, 'ws')}${ROOT}/conversations/${id}/stream?watermark=-&t=${token}`;
}

async function opened(req: Request, parts: DirectLineParts, claims: TokenClaims): Promise<object> {
  const token = await parts.tokens.issue(claims);
  return {
    conversationId: claims.conversationId,
    token,
    expires_in: TOKEN_SECONDS,
    streamUrl: streamUrl(req, parts, claims.conversationId, token),
  };
}

/** A page of another site must not be able to open conversations in its visitors' browsers; no Origin means no browser. */
function sameOrigin(req: Request): boolean {
  const { origin, host } = req.headers;
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
}

function generateToken(parts: DirectLineParts): RequestHandler {
  return async (req: Request, res: Response): Promise<void> => {
    if (!sameOrigin(req)) {
      refuse(res, 'Forbidden');
      return;
    }
    if (!(await within(parts.limits.tokens, req.socket.remoteAddress ?? ''))) {
      refuse(res, 'TooManyRequests');
      return;
    }
    const asked = new URLSearchParams(req.getQuery()).get('locale') ?? '';
    const claims = { conversationId: parts.newId(), userId: `dl_${parts.newId()}`, locale: /^[\w-]{2,35}$/.test(asked) ? asked : '' };
    res.send(200, { conversationId: claims.conversationId, token: await parts.tokens.issue(claims), expires_in: TOKEN_SECONDS });
  };
}

function refreshToken(parts: DirectLineParts): RequestHandler {
  return async (req: Request, res: Response): Promise<void> => {
    const claims = await claimsOf(req, parts);
    if (!claims) {
      refuse(res, 'TokenExpired');
      return;
    }
    res.send(200, { conversationId: claims.conversationId, token: await parts.tokens.issue(claims), expires_in: TOKEN_SECONDS });
  };
}

function startConversation(parts: DirectLineParts): RequestHandler {
  return async (req: Request, res: Response): Promise<void> => {
    const claims = await claimsOf(req, parts);
    if (!claims) {
      refuse(res, 'TokenExpired');
      return;
    }
    if (!parts.conversations.get(claims.conversationId)) {
      if (!parts.conversations.open(claims.conversationId, claims.userId)) {
        refuse(res, 'ServiceBusy');
        return;
      }
      enqueue(parts, claims.conversationId, () => parts.adapter.run(joinActivity(claims), parts.logic));
    }
    res.send(201, await opened(req, parts, claims));
  };
}

function enqueue(parts: DirectLineParts, key: string, work: () => Promise<void>): boolean {
  const taken = parts.queue.run(key, work);
  if (typeof taken === 'string') return false;
  taken.catch((error: unknown) => parts.onFault(error));
  return true;
}

type InConversation = (req: Request, res: Response, found: { claims: TokenClaims; conversation: Conversation }) => Promise<void> | void;

/** A route inside a conversation: the token must be for this very one. */
function inside(parts: DirectLineParts, handle: InConversation): RequestHandler {
  return async (req: Request, res: Response): Promise<void> => {
    const claims = await claimsOf(req, parts);
    if (!claims) {
      refuse(res, 'TokenExpired');
      return;
    }
    const { id } = req.params as { id: string };
    if (claims.conversationId !== id) {
      refuse(res, 'Forbidden');
      return;
    }
    const conversation = parts.conversations.get(id);
    if (!conversation) {
      refuse(res, 'NotFound');
      return;
    }
    await handle(req, res, { claims, conversation });
  };
}

function readActivities(parts: DirectLineParts): InConversation {
  return (req, res, { conversation }) => {
    res.send(200, parts.conversations.since(conversation, new URLSearchParams(req.getQuery()).get('watermark') ?? undefined));
  };
}

function postActivity(parts: DirectLineParts): InConversation {
  return async (req, res, { claims, conversation }) => {
    const read = readInbound(req.body, claims);
    if (read.kind === 'refused') return refuse(res, read.code);
    const known = read.clientId === undefined ? undefined : conversation.clientIds.get(read.clientId);
    if (known !== undefined) return void res.send(200, { id: known });
    if (!(await within(parts.limits.activities, claims.userId))) return refuse(res, 'TooManyRequests');
    const id = parts.conversations.append(conversation, read.activity);
    if (read.clientId !== undefined) rememberClientId(conversation, read.clientId, id);
    const taken = enqueue(parts, conversation.id, () => parts.adapter.run({ ...read.activity, id }, parts.logic));
    if (!taken) return refuse(res, 'ServiceBusy');
    res.send(200, { id });
  };
}

/** Mounts the Direct Line 3.0 routes (https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-direct-line-3-0-api-reference). */
export function mountRoutes(server: Server, parts: DirectLineParts): void {
  server.post(`${ROOT}/tokens/generate`, generateToken(parts));
  server.post(`${ROOT}/tokens/refresh`, refreshToken(parts));
  server.post(`${ROOT}/conversations`, startConversation(parts));
  server.get(
    `${ROOT}/conversations/:id`,
    inside(parts, async (req, res, { claims }) => void res.send(200, await opened(req, parts, claims))),
  );
  server.get(`${ROOT}/conversations/:id/activities`, inside(parts, readActivities(parts)));
  server.post(`${ROOT}/conversations/:id/activities`, inside(parts, postActivity(parts)));
  server.post(
    `${ROOT}/conversations/:id/upload`,
    inside(parts, (_req, res) => refuse(res, 'NotSupported')),
  );
}
