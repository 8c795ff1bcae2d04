import type { AddressInfo } from 'node:net';
import type { Server as NodeServer } from 'node:http';
import restify, { type Request, type Response, type Server } from 'restify';

export interface HttpOptions {
  readonly host: string;
  readonly port: number;
  /** What /healthz says; `ok` false makes it 503. */
  health(): { readonly ok: boolean } & Readonly<Record<string, unknown>>;
  printMetrics(): Promise<string>;
  readonly metricsType: string;
  /** An error inside a handler: for the log, never for the caller. */
  onFault(error: unknown): void;
}

export interface HttpService {
  readonly server: Server;
  /** Resolves with the address in use; rejects where the port is taken. */
  listen(): Promise<{ readonly host: string; readonly port: number }>;
  /** Takes no new connection, waits for `drains`, and ends what is left after `graceMs`. */
  close(drains: readonly (() => Promise<void>)[], graceMs: number): Promise<void>;
}

const MAX_BODY = 64 * 1024;
const MAX_CONNECTIONS = 5000;

/** Bounds on slow and idle clients (facts measured: half-open connections are closed within seconds, others are served meanwhile). */
function boundConnections(node: NodeServer): void {
  node.headersTimeout = 10_000;
  node.requestTimeout = 15_000;
  node.keepAliveTimeout = 5_000;
  node.maxConnections = MAX_CONNECTIONS;
  node.maxHeadersCount = 60;
}

function setSecurityHeaders(_req: Request, res: Response, next: () => void): void {
  res.setHeader('x-content-type-options', 'nosniff');
  res.setHeader('referrer-policy', 'no-referrer');
  res.setHeader('cross-origin-resource-policy', 'cross-origin');
  next();
}

/** Compressed bodies are refused: a small one may unfold into a very large one. */
function refuseCompressed(req: Request, res: Response, next: (go?: false) => void): void {
  if (!req.headers['content-encoding']) return next();
  res.send(415, { error: { code: 'UnsupportedMediaType', message: 'no compressed bodies' } });
  next(false);
}

const CODES: Readonly<Record<number, string>> = {
  400: 'BadRequest',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  413: 'TooLarge',
  415: 'UnsupportedMediaType',
};

/** Errors leave with a code and nothing of their cause. */
function hideErrors(server: Server, onFault: (error: unknown) => void): void {
  server.on('restifyError', (_req: Request, res: Response, error: { statusCode?: number; cause?: unknown }, done: () => void) => {
    const status = error.statusCode ?? 500;
    const code = CODES[status];
    if (code === undefined) onFault(error);
    if (!res.headersSent) res.send(code === undefined ? 500 : status, { error: { code: code ?? 'Internal', message: code ?? 'Internal' } });
    done();
  });
}

function mountOperations(server: Server, options: HttpOptions): void {
  server.get('/healthz', (_req, res, next) => {
    const health = options.health();
    res.send(health.ok ? 200 : 503, health);
    next();
  });
  server.get('/metrics', async (_req: Request, res: Response) => {
    const text = await options.printMetrics();
    res.writeHead(200, { 'content-type': options.metricsType });
    res.end(text);
  });
}

async function closeServer(node: NodeServer, drains: readonly (() => Promise<void>)[], graceMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => node.close(() => resolve()));
  node.closeIdleConnections();
  const drained = Promise.all(drains.map((drain) => drain())).then(() => closed);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, graceMs)));
  await Promise.race([drained, late]);
  clearTimeout(timer);
  node.closeAllConnections();
}

/** A restify server with its limits, /healthz and /metrics; channels mount their own routes on `server`. */
export function createHttpServer(options: HttpOptions): HttpService {
  const server = restify.createServer({ name: '', ignoreTrailingSlash: true, strictFormatters: false });
  const node = server.server as NodeServer;
  boundConnections(node);
  hideErrors(server, options.onFault);
  server.pre(setSecurityHeaders);
  server.pre(refuseCompressed);
  server.use(restify.plugins.bodyParser({ mapParams: false, maxBodySize: MAX_BODY }));
  mountOperations(server, options);
  return {
    server,
    listen: () =>
      new Promise((resolve, reject) => {
        node.once('error', reject);
        server.listen(options.port, options.host, () => {
          const { port, address } = node.address() as AddressInfo;
          resolve({ host: address, port });
        });
      }),
    close: (drains, graceMs) => closeServer(node, drains, graceMs),
  };
}
