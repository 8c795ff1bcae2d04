import type { IncomingMessage, Server as HttpServer } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Conversation, Conversations } from './conversations';
import type { Tokens } from './tokens';

const PATH = /^\/v3\/directline\/conversations\/([\w-]+)\/stream$/;
const PING_MS = 25_000;
/** Clients only listen on the stream; what they send is refused beyond a pong's size. */
const MAX_PAYLOAD = 1024;

export interface Streams {
  /** Closes every stream with 1001, "going away". */
  close(): Promise<void>;
}

interface Wanted {
  readonly conversation: Conversation;
  readonly watermark: string | undefined;
}

async function authorise(req: IncomingMessage, tokens: Tokens, conversations: Conversations): Promise<Wanted | undefined> {
  const url = new URL(req.url ?? '/', 'http://localhost');
  const id = PATH.exec(url.pathname)?.[1];
  const claims = await tokens.read(url.searchParams.get('t') ?? '');
  const conversation = id !== undefined && claims?.conversationId === id ? conversations.get(id) : undefined;
  return conversation && { conversation, watermark: url.searchParams.get('watermark') ?? undefined };
}

function refuse(socket: Duplex): void {
  socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}

/** Sends what is kept after the watermark, then everything new. A second stream of a conversation takes the place of the first. */
function follow(socket: WebSocket, { conversation, watermark }: Wanted, conversations: Conversations): void {
  const listener = (set: object): void => socket.send(JSON.stringify(set));
  conversation.listener = listener;
  const backlog = conversations.since(conversation, watermark);
  if (backlog.activities.length > 0) listener(backlog);
  const ping = setInterval(() => socket.ping(), PING_MS);
  socket.on('close', () => {
    clearInterval(ping);
    if (conversation.listener === listener) conversation.listener = undefined;
  });
  socket.on('error', () => socket.terminate());
}

/** Serves the WebSocket streams of Direct Line on an HTTP server. */
export function mountStreams(server: HttpServer, tokens: Tokens, conversations: Conversations): Streams {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: MAX_PAYLOAD });
  const current = new Map<Conversation, WebSocket>();
  const upgrade = async (req: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const wanted = await authorise(req, tokens, conversations);
    if (!wanted) {
      refuse(socket);
      return;
    }
    sockets.handleUpgrade(req, socket, head, (opened) => {
      current.get(wanted.conversation)?.close(1000);
      current.set(wanted.conversation, opened);
      opened.on('close', () => {
        if (current.get(wanted.conversation) === opened) current.delete(wanted.conversation);
      });
      follow(opened, wanted, conversations);
    });
  };
  server.on('upgrade', (req, socket: Duplex, head) => {
    socket.on('error', () => socket.destroy());
    upgrade(req, socket, head).catch(() => refuse(socket));
  });
  return {
    close: () =>
      new Promise((resolve) => {
        for (const client of sockets.clients) client.close(1001);
        sockets.close(() => resolve());
      }),
  };
}
