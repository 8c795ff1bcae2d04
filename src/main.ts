import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pino, type Logger } from 'pino';
import { createEventClock, createEventView, createTurnErrorHandler, createTurnLogic, type Desk, type EventClock } from './bot';
import { mountBotFramework, mountDirectLine, mountWebChat, type WebChatAssets } from './channels';
import { isLoopback, type Settings } from './config';
import { fillAnswer, loadEvent, watchEvent, type LoadResult } from './content';
import { systemClock, type EventContent, type Fault } from './domain';
import { createHttpServer, createMetrics, type HttpService, type Metrics } from './http';
import { createMemoryStates } from './storage';
import { loadWords, type Words } from './text';

/** A service that answers; `close` drains it. */
export interface Service {
  readonly url: string;
  readonly port: number;
  readonly content: EventContent;
  readonly words: Words;
  close(): Promise<void>;
}

export type StartResult =
  { readonly kind: 'serving'; readonly service: Service } | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

const GRACE_MS = 10_000;
const DEBOUNCE_MS = 300;
const STATE_LIMITS = { idleMs: 60 * 60_000, max: 50_000 };
const WEB_FILES = ['chat.js', 'chat.css', 'embed.js', 'icon.svg'];

/** The event being served: replaced as a whole when its folder changes and is good. */
interface Served {
  desk: Desk;
  content: EventContent;
  good: boolean;
}

function newId(): string {
  return randomBytes(16).toString('hex');
}

function serve(content: EventContent, words: Words): Served {
  return { content, good: true, desk: { words, view: createEventView(content, words, fillAnswer) } };
}

async function readAssets(home: string): Promise<WebChatAssets> {
  const web = await Promise.all(
    WEB_FILES.map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(join(home, 'web', name))]),
  );
  const bundle = join(home, '.cache', 'webchat');
  const bundled = await Promise.all(
    (await readdir(bundle)).map(async (name): Promise<[string, Uint8Array]> => [name, await readFile(join(bundle, name))]),
  );
  return { template: await readFile(join(home, 'web', 'page.eta'), 'utf8'), files: new Map([...web, ...bundled]) };
}

function watchContent(
  settings: Settings,
  served: Served,
  parts: { words: Words; log: Logger; metrics: Metrics },
): { close(): Promise<void> } {
  const { words, log, metrics } = parts;
  const tell = (): void =>
    metrics.setContent({ entries: served.content.faq.length, sessions: served.content.programme.sessions.length, good: served.good });
  tell();
  return watchEvent(settings.eventFolder, served.content.version, DEBOUNCE_MS, {
    onLoaded: (content, faults) => {
      Object.assign(served, serve(content, words));
      tell();
      log.info({ version: content.version, warnings: faults.length }, 'event read again');
    },
    onRefused: (faults) => {
      served.good = false;
      tell();
      log.error({ faults: faults.slice(0, 10).map(({ code, at }) => ({ code, at })) }, 'event not taken over; the last good version stays');
    },
    onError: (error) => log.error({ err: error }, 'watching the event folder failed'),
  });
}

/** Only images that the venue file names are served, whatever else lies in the folder. */
function createMedia(settings: Settings, served: Served): (file: string) => Promise<Uint8Array | undefined> {
  return async (file) => {
    const known = served.content.venue.maps.some((map) => map.file === file);
    return known ? readFile(join(settings.eventFolder, file)) : undefined;
  };
}

function mountChannels(
  http: HttpService,
  settings: Settings,
  served: Served,
  parts: { words: Words; log: Logger; metrics: Metrics; clock: EventClock; assets: WebChatAssets },
): (() => Promise<void>)[] {
  const { words, log, metrics, clock, assets } = parts;
  const onFault = (error: unknown): void => log.error({ err: error }, 'unexpected fault');
  const onTurnError = createTurnErrorHandler({
    words,
    newReference: () => randomBytes(4).toString('hex').toUpperCase(),
    log: (reference, error) => {
      metrics.countTurnError();
      log.error({ reference, err: error }, 'turn failed');
    },
  });
  const logic = createTurnLogic({
    desk: () => served.desk,
    states: createMemoryStates(systemClock, STATE_LIMITS),
    clock,
    mediaUrl: (file) => `${settings.publicUrl}/media/${file}`,
    onTurn: ({ outcome, topic, language }, channel) => metrics.countTurn({ outcome, topic, language, channel }),
  });
  mountWebChat(http.server, {
    assets,
    words,
    embedOrigins: settings.embedOrigins,
    media: createMedia(settings, served),
    event: () => ({
      info: served.content.info,
      venue: served.content.venue,
      ...(clock.isRehearsal() ? { rehearsalMs: clock.nowMs() } : {}),
    }),
  });
  const directLine = mountDirectLine(http.server, {
    secret: settings.secret || randomBytes(32).toString('hex'),
    clock: systemClock,
    newId,
    baseUrl: (req) => settings.publicUrl || `http://${req.headers.host ?? ''}`,
    logic,
    onTurnError,
    onFault,
  });
  const botFramework = mountBotFramework(http.server, { ...settings.bot, logic, onTurnError });
  return [() => directLine.drain(), () => botFramework.drain()];
}

function createHealth(served: Served, settings: Settings): () => { ok: boolean } & Record<string, unknown> {
  return () => ({
    ok: true,
    event: served.content.info.id,
    entries: served.content.faq.length,
    sessions: served.content.programme.sessions.length,
    languages: served.content.info.languages,
    version: served.content.version,
    contentGood: served.good,
    authentication: settings.bot.appId !== '' || !isLoopback(settings.host),
  });
}

async function startServing(loaded: Extract<LoadResult, { kind: 'loaded' }>, settings: Settings, home: string): Promise<Service> {
  const words = loadWords(join(home, 'locales'));
  const log = pino({ level: settings.logLevel, base: null });
  const metrics = createMetrics();
  const served = serve(loaded.content, words);
  const clock = createEventClock({ info: () => served.content.info, real: systemClock, mode: settings.clock });
  const http = createHttpServer({
    host: settings.host,
    port: settings.port,
    health: createHealth(served, settings),
    printMetrics: () => metrics.print(),
    metricsType: metrics.contentType,
    onFault: (error) => log.error({ err: error }, 'request failed'),
  });
  const drains = mountChannels(http, settings, served, { words, log, metrics, clock, assets: await readAssets(home) });
  const { port } = await http.listen();
  const watcher = watchContent(settings, served, { words, log, metrics });
  const host = settings.host.includes(':') ? `[${settings.host}]` : settings.host;
  return {
    url: settings.publicUrl || `http://${host}:${port}`,
    port,
    content: served.content,
    words,
    close: async () => {
      await watcher.close();
      await http.close(drains, GRACE_MS);
    },
  };
}

/** Builds everything and connects it: the only file that knows all. `home` holds locales/, web/ and the built Web Chat bundle. */
export async function startService(settings: Settings, home: string): Promise<StartResult> {
  const loaded = await loadEvent(resolve(settings.eventFolder));
  if (loaded.kind === 'refused') return loaded;
  return { kind: 'serving', service: await startServing(loaded, settings, home) };
}
