import type { Language } from '../domain';

export type ClockMode = 'auto' | 'real' | 'rehearsal';

/** Everything the service is told from outside, read once and frozen. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Event folder. */
  readonly eventFolder: string;
  /** Where the service is reached from outside, without a trailing slash; empty where it is not told. */
  readonly publicUrl: string;
  /** Origins whose pages may embed the chat. */
  readonly embedOrigins: readonly string[];
  /** Key that signs Direct Line tokens; empty: a random one for this start. */
  readonly secret: string;
  readonly clock: ClockMode;
  readonly logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug';
  readonly bot: BotSettings;
}

/** The Bot Framework registration. Without an app id the endpoint checks no token, and only loopback may be served. */
export interface BotSettings {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: 'MultiTenant' | 'SingleTenant' | 'UserAssignedMSI';
  readonly tenantId: string;
  readonly openIdUrl: string;
  readonly tokenIssuer: string;
  /** Hosts that replies may be sent to; `*.` in front allows its subdomains. */
  readonly serviceHosts: readonly string[];
}

/** A variable with a value that cannot be; `code` has its words in locales. */
export interface SettingsProblem {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
}

export type SettingsResult =
  { readonly kind: 'ok'; readonly settings: Settings } | { readonly kind: 'refused'; readonly problems: readonly SettingsProblem[] };

type Environment = Readonly<Record<string, string | undefined>>;

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);
const LOG_LEVELS = ['silent', 'error', 'warn', 'info', 'debug'] as const;
const CLOCKS = ['auto', 'real', 'rehearsal'] as const;
const APP_TYPES = ['MultiTenant', 'SingleTenant', 'UserAssignedMSI'] as const;
const MIN_SECRET = 32;
const OPENID_URL = 'https://login.botframework.com/v1/.well-known/openidconfiguration';
const TOKEN_ISSUER = 'https://api.botframework.com';
const SERVICE_HOSTS = 'smba.trafficmanager.net,*.botframework.com';

/** Whether an address can be reached from this machine only. */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host);
}

function listOf(value: string): string[] {
  return value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}

function isOrigin(value: string): boolean {
  return URL.canParse(value) && new URL(value).origin === value.replace(/\/$/, '') && /^https?:/.test(value);
}

function findProblems(settings: Settings, env: Environment): SettingsProblem[] {
  const { port, host, secret, bot, embedOrigins, publicUrl } = settings;
  const problem = (code: string, values: Record<string, string>): SettingsProblem => ({ code, values });
  const oneOf = (variable: string, allowed: readonly string[]): SettingsProblem[] => {
    const value = env[variable];
    return value && !allowed.includes(value) ? [problem('not-allowed', { variable, value, allowed: allowed.join(', ') })] : [];
  };
  return [
    ...(Number.isInteger(port) && port >= 0 && port <= 65_535 ? [] : [problem('bad-port', { value: env['PORT'] ?? '' })]),
    ...(isLoopback(host) || bot.appId ? [] : [problem('no-app-id', { host })]),
    ...(isLoopback(host) || secret ? [] : [problem('no-secret', { host, least: String(MIN_SECRET) })]),
    ...(secret && secret.length < MIN_SECRET ? [problem('short-secret', { least: String(MIN_SECRET) })] : []),
    ...embedOrigins.filter((origin) => !isOrigin(origin)).map((value) => problem('bad-origin', { value })),
    ...(publicUrl && !isOrigin(publicUrl) ? [problem('bad-public-url', { value: publicUrl })] : []),
    ...oneOf('LOG_LEVEL', LOG_LEVELS),
    ...oneOf('HUIWEN_CLOCK', CLOCKS),
    ...oneOf('MICROSOFT_APP_TYPE', APP_TYPES),
  ];
}

function readBot(env: Environment): BotSettings {
  return Object.freeze({
    appId: env['MICROSOFT_APP_ID'] ?? '',
    appPassword: env['MICROSOFT_APP_PASSWORD'] ?? '',
    appType: APP_TYPES.find((type) => type === env['MICROSOFT_APP_TYPE']) ?? 'MultiTenant',
    tenantId: env['MICROSOFT_APP_TENANT_ID'] ?? '',
    openIdUrl: env['BOT_OPENID_METADATA'] ?? OPENID_URL,
    tokenIssuer: env['BOT_TOKEN_ISSUER'] ?? TOKEN_ISSUER,
    serviceHosts: Object.freeze(listOf(env['BOT_SERVICE_HOSTS'] ?? SERVICE_HOSTS)),
  });
}

/** Reads the environment. `eventFolder` is the sample's folder, used where HUIWEN_EVENT names none. */
export function readSettings(env: Environment, eventFolder: string): SettingsResult {
  const settings: Settings = Object.freeze({
    port: env['PORT'] === undefined || env['PORT'] === '' ? 3978 : Number(env['PORT']),
    host: env['HOST'] ?? '127.0.0.1',
    eventFolder: env['HUIWEN_EVENT'] ?? eventFolder,
    publicUrl: (env['HUIWEN_PUBLIC_URL'] ?? '').replace(/\/$/, ''),
    embedOrigins: Object.freeze(listOf(env['HUIWEN_EMBED_ORIGINS'] ?? '')),
    secret: env['HUIWEN_SECRET'] ?? '',
    clock: CLOCKS.find((mode) => mode === env['HUIWEN_CLOCK']) ?? 'auto',
    logLevel: LOG_LEVELS.find((level) => level === env['LOG_LEVEL']) ?? 'info',
    bot: readBot(env),
  });
  const problems = findProblems(settings, env);
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'ok', settings };
}

/** The environment of this process; nothing else in the project reads it. */
export function environment(): Environment {
  return process.env;
}

/** Language of messages to the person at the terminal, by the usual variables. */
export function readTerminalLanguage(env: Environment = process.env): Language {
  const locale = env['HUIWEN_LANGUAGE'] ?? env['LC_ALL'] ?? env['LC_MESSAGES'] ?? env['LANG'] ?? '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
