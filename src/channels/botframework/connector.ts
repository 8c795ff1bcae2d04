import type { Activity, ResourceResponse } from 'botbuilder';
import { ConnectorFactory, type ConnectorClient } from 'botframework-connector';
import { isAllowedService } from './service-host';

/** Gives the bearer token for calls to the connector; empty where calls are not authenticated. */
export type GetConnectorToken = (audience: string) => Promise<string>;

export interface ConnectorOptions {
  readonly serviceHosts: readonly string[];
  readonly getToken: GetConnectorToken;
  readonly timeoutMs: number;
  wait(ms: number): Promise<void>;
}

/** Tries after refusals that say "not now"; an answer that may have been a delivery is never followed by another try. */
const MAX_TRIES = 3;
const MAX_WAIT_MS = 4000;

type Sent =
  | { readonly kind: 'sent'; readonly response: ResourceResponse }
  | { readonly kind: 'again'; readonly afterMs: number; readonly status: number }
  | { readonly kind: 'failed'; readonly status: number };

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? '1');
  return Math.min(MAX_WAIT_MS, Number.isFinite(seconds) ? Math.max(0, seconds) * 1000 : 1000);
}

async function sendOnce(
  url: string,
  method: string,
  activity: Partial<Activity>,
  options: ConnectorOptions & { audience: string },
): Promise<Sent> {
  const token = await options.getToken(options.audience);
  const response = await fetch(url, {
    method,
    redirect: 'error',
    signal: AbortSignal.timeout(options.timeoutMs),
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(activity),
  });
  if (response.ok) return { kind: 'sent', response: (await response.json().catch(() => ({ id: '' }))) as ResourceResponse };
  await response.body?.cancel();
  const refused = response.status === 429 || response.status === 503;
  return refused ? { kind: 'again', afterMs: waitOf(response), status: response.status } : { kind: 'failed', status: response.status };
}

async function send(
  url: string,
  method: string,
  activity: Partial<Activity>,
  options: ConnectorOptions & { audience: string },
): Promise<ResourceResponse> {
  for (let attempt = 1; ; attempt += 1) {
    const sent = await sendOnce(url, method, activity, options);
    if (sent.kind === 'sent') return sent.response;
    if (sent.kind === 'failed' || attempt === MAX_TRIES)
      throw new Error(`connector answered ${String(sent.status)} to ${method} of an activity (try ${attempt})`);
    await options.wait(sent.afterMs);
  }
}

/**
 * Calls to a channel's connector, bounded in time. Only 429 and 503 are tried again: after a time-out nobody knows whether the message was
 * delivered, and a second one would be a duplicate.
 */
export class BoundedConnectorFactory extends ConnectorFactory {
  readonly #options: ConnectorOptions;

  constructor(options: ConnectorOptions) {
    super();
    this.#options = options;
  }

  override create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    if (!isAllowedService(serviceUrl, this.#options.serviceHosts))
      return Promise.reject(new Error('serviceUrl is not on an allowed host; see BOT_SERVICE_HOSTS'));
    const options = { ...this.#options, audience };
    const base = serviceUrl.replace(/\/+$/, '');
    const path = (conversationId: string, activityId = ''): string =>
      `${base}/v3/conversations/${encodeURIComponent(conversationId)}/activities/${encodeURIComponent(activityId)}`.replace(/\/$/, '');
    const conversations = {
      replyToActivity: (id: string, activityId: string, activity: Partial<Activity>) =>
        send(path(id, activityId), 'POST', activity, options),
      sendToConversation: (id: string, activity: Partial<Activity>) => send(path(id), 'POST', activity, options),
      updateActivity: (id: string, activityId: string, activity: Partial<Activity>) => send(path(id, activityId), 'PUT', activity, options),
      deleteActivity: (id: string, activityId: string) => send(path(id, activityId), 'DELETE', {}, options),
    };
    // The adapter uses no more of a connector client than these four calls.
    return Promise.resolve({ conversations } as unknown as ConnectorClient);
  }
}
