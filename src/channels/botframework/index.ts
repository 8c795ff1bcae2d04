import { setTimeout as wait } from 'node:timers/promises';
import { CloudAdapter, ConfigurationServiceClientCredentialFactory, type TurnContext } from 'botbuilder';
import { AppCredentials, type ServiceClientCredentialsFactory } from 'botframework-connector';
import type { Request, Response, Server } from 'restify';
import { createTurnQueue, type TurnQueue } from '../turn-queue';
import { StrictAuth } from './auth';
import { isActivityBody } from './body';
import { BoundedConnectorFactory, type GetConnectorToken } from './connector';

export interface BotFrameworkOptions {
  readonly appId: string;
  readonly appPassword: string;
  readonly appType: string;
  readonly tenantId: string;
  readonly openIdUrl: string;
  readonly tokenIssuer: string;
  readonly serviceHosts: readonly string[];
  readonly logic: (context: TurnContext) => Promise<void>;
  onTurnError(context: TurnContext, error: Error): Promise<void>;
  /** How long one call to a connector may take. */
  readonly timeoutMs?: number;
  /** Where the connector's token comes from; the registration's credentials where it is missing. */
  readonly getToken?: GetConnectorToken;
}

const CALL_MS = 10_000;
const MAX_WAITING = 20;

function tokenFrom(credentials: ServiceClientCredentialsFactory, appId: string): GetConnectorToken {
  if (appId === '') return () => Promise.resolve('');
  return async (audience) => {
    const created = await credentials.createCredentials(appId, audience, 'https://login.microsoftonline.com/botframework.com', true);
    if (!(created instanceof AppCredentials)) throw new Error('MICROSOFT_APP_ID: the credentials give no token; check MICROSOFT_APP_TYPE');
    return created.getToken();
  };
}

function createAdapter(options: BotFrameworkOptions): CloudAdapter {
  const { appId, appPassword, appType, tenantId } = options;
  const credentials = new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppPassword: appPassword,
    MicrosoftAppType: appType,
    MicrosoftAppTenantId: tenantId,
  });
  const connectorFactory = new BoundedConnectorFactory({
    serviceHosts: options.serviceHosts,
    timeoutMs: options.timeoutMs ?? CALL_MS,
    getToken: options.getToken ?? tokenFrom(credentials, appId),
    wait: (ms) => wait(ms),
  });
  const adapter = new CloudAdapter(new StrictAuth({ ...options, connectorFactory }, credentials));
  adapter.onTurnError = options.onTurnError;
  return adapter;
}

/** Runs the turns of a conversation one at a time. Only requests whose token was good come here, so nobody else can fill a queue. */
function inOrder(queue: TurnQueue, logic: BotFrameworkOptions['logic']): BotFrameworkOptions['logic'] {
  return async (context) => {
    const taken = queue.run(context.activity.conversation.id, () => logic(context));
    if (typeof taken === 'string') throw new Error(`turn not taken: ${taken}`);
    await taken;
  };
}

/** Serves `POST /api/messages` for the Bot Framework's channels. */
export function mountBotFramework(server: Server, options: BotFrameworkOptions): { drain(): Promise<void> } {
  const adapter = createAdapter(options);
  const queue = createTurnQueue(MAX_WAITING);
  const logic = inOrder(queue, options.logic);
  server.post('/api/messages', async (req: Request, res: Response): Promise<void> => {
    if (!isActivityBody(req.body)) return void res.send(400, { error: { code: 'BadSyntax', message: 'not an Activity' } });
    // restify's request and response are what the adapter asks for; only their declared types differ under exactOptionalPropertyTypes.
    const [asked, answered] = [req, res] as unknown as Parameters<CloudAdapter['process']>;
    await adapter.process(asked, answered as never, logic);
  });
  return { drain: () => queue.drain() };
}
