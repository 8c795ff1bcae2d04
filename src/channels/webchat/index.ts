import { gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';
import type { Request, RequestHandler, Response, Server } from 'restify';
import type { Words } from '../../text';
import { createPage, type PageEvent } from './page';

/** Files of the page, as read from disk at start. */
export interface WebChatAssets {
  /** web/page.eta */
  readonly template: string;
  /** Path under /assets, or embed.js at the root, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export interface WebChatOptions {
  readonly assets: WebChatAssets;
  readonly words: Words;
  readonly embedOrigins: readonly string[];
  /** The event as it is now; undefined while none could be loaded. */
  event(): PageEvent | undefined;
  /** An image of the event folder; undefined where the venue names no such map. */
  media(file: string): Promise<Uint8Array | undefined>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  txt: 'text/plain; charset=utf-8',
};

function typeOf(name: string): string {
  return TYPES[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
}

interface Asset {
  readonly body: Uint8Array;
  readonly zipped: Uint8Array;
  readonly etag: string;
  readonly type: string;
}

function prepare(name: string, body: Uint8Array): Asset {
  return {
    body,
    zipped: gzipSync(body),
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
    type: typeOf(name),
  };
}

function sendAsset(req: Request, res: Response, asset: Asset): void {
  res.setHeader('etag', asset.etag);
  res.setHeader('cache-control', 'public, max-age=3600');
  res.setHeader('vary', 'accept-encoding');
  if (req.headers['if-none-match'] === asset.etag) {
    res.writeHead(304);
    return void res.end();
  }
  const zip = /\bgzip\b/.test(req.headers['accept-encoding'] ?? '');
  const body = zip ? asset.zipped : asset.body;
  if (zip) res.setHeader('content-encoding', 'gzip');
  res.writeHead(200, { 'content-type': asset.type, 'content-length': body.length });
  res.end(body);
}

/** Nothing from elsewhere; Web Chat writes its styles into the page, which is why inline styles are allowed and inline scripts are not. */
function contentSecurityPolicy(host: string, embedOrigins: readonly string[]): string {
  const socket = /^[\w.:[\]-]+$/.test(host) ? ` ws://${host} wss://${host}` : '';
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src 'self'${socket}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self'${embedOrigins.map((origin) => ` ${origin}`).join('')}`,
  ].join('; ');
}

function pageHandler(options: WebChatOptions): RequestHandler {
  const page = createPage(options.assets.template, options.words);
  return (req: Request, res: Response, next): void => {
    const event = options.event();
    if (!event) {
      res.writeHead(503, { 'content-type': 'text/plain; charset=utf-8', 'retry-after': '30' });
      res.end(`${options.words.say('zh', 'desk:noEvent')}\n${options.words.say('en', 'desk:noEvent')}\n`);
      return next();
    }
    const query = new URLSearchParams(req.getQuery());
    const html = page(event, {
      lang: query.get('lang') ?? undefined,
      acceptLanguage: req.headers['accept-language'],
      embedded: query.has('embed'),
    });
    res.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': contentSecurityPolicy(req.headers.host ?? '', options.embedOrigins),
    });
    res.end(html);
    return next();
  };
}

/** Serves the page at /, its files under /assets and /embed.js, and the event's images under /media. */
export function mountWebChat(server: Server, options: WebChatOptions): void {
  server.get('/', pageHandler(options));
  for (const [name, body] of options.assets.files) {
    const asset = prepare(name, body);
    server.get(name === 'embed.js' ? '/embed.js' : `/assets/${name}`, (req, res, next) => {
      sendAsset(req, res, asset);
      next();
    });
  }
  server.get('/media/*', async (req: Request, res: Response): Promise<void> => {
    const file = decodeURIComponent(req.getPath().slice('/media/'.length));
    const body = await options.media(file);
    if (!body) return void res.send(404, { error: { code: 'NotFound', message: 'no such image' } });
    // An SVG is shown as an image only; it may hold scripts, which this policy keeps from running if it is opened by itself.
    res.writeHead(200, {
      'content-type': typeOf(file),
      'content-length': body.length,
      'cache-control': 'public, max-age=300',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
    });
    res.end(body);
  });
}
