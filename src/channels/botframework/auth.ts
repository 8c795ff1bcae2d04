import { ConfigurationBotFrameworkAuthentication, type Activity } from 'botbuilder';
import {
  AuthenticationError,
  type ConnectorFactory,
  type AuthenticateRequestResult,
  type ServiceClientCredentialsFactory,
  type UserTokenClient,
} from 'botframework-connector';
import { isAllowedService } from './service-host';

export interface StrictAuthOptions {
  readonly appId: string;
  readonly openIdUrl: string;
  readonly tokenIssuer: string;
  readonly appType: string;
  readonly tenantId: string;
  readonly serviceHosts: readonly string[];
  readonly connectorFactory: ConnectorFactory;
}

const REFUSED = 401;
const JWT_ERRORS = new Set(['JsonWebTokenError', 'NotBeforeError', 'TokenExpiredError']);
/** Nothing is asked of these: the branches that would ask are closed. */
const UNUSED = 'http://127.0.0.1:1';

function refuse(): never {
  throw new AuthenticationError('Unauthorized', REFUSED);
}

/** The `iss` of a token, unverified: only to turn away emulator and skill tokens before their own, looser checks are reached. */
function issuerOf(authHeader: string): unknown {
  const payload = /^Bearer [\w-]+\.([\w-]+)\./.exec(authHeader)?.[1];
  if (payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString());
    return typeof claims === 'object' && claims !== null && 'iss' in claims ? claims.iss : undefined;
  } catch {
    return undefined; // not JSON, so not a token: refused like any other
  }
}

/**
 * The SDK's own token check, strict: every bad token is 401 (the SDK answers 500 to tampered ones), a missing serviceUrl is refused (the SDK skips the
 * claim check), emulator, skill and App Service Extension tokens are turned away, and replies go only to allowed hosts.
 */
export class StrictAuth extends ConfigurationBotFrameworkAuthentication {
  readonly #options: StrictAuthOptions;

  constructor(options: StrictAuthOptions, credentials: ServiceClientCredentialsFactory) {
    super(
      {
        MicrosoftAppId: options.appId,
        MicrosoftAppType: options.appType,
        MicrosoftAppTenantId: options.tenantId,
        ToBotFromChannelOpenIdMetadataUrl: options.openIdUrl,
        ToBotFromChannelTokenIssuer: options.tokenIssuer,
        ToBotFromEmulatorOpenIdMetadataUrl: UNUSED,
        ToChannelFromBotLoginUrl: 'https://login.microsoftonline.com/botframework.com',
        ToChannelFromBotOAuthScope: 'https://api.botframework.com',
        OAuthUrl: UNUSED,
        CallerId: 'urn:botframework:azure',
        ValidateAuthority: 'true',
      },
      credentials,
    );
    this.#options = options;
  }

  override async authenticateRequest(activity: Activity, authHeader: string): Promise<AuthenticateRequestResult> {
    const { appId, tokenIssuer, serviceHosts, connectorFactory } = this.#options;
    if (!isAllowedService(activity.serviceUrl, serviceHosts) || /^AseChannel$/i.test(activity.channelId)) refuse();
    if (appId !== '' && issuerOf(authHeader) !== tokenIssuer) refuse();
    try {
      return { ...(await super.authenticateRequest(activity, authHeader)), connectorFactory };
    } catch (error) {
      if (error instanceof Error && JWT_ERRORS.has(error.name)) refuse();
      throw error;
    }
  }

  /** No OAuth sign-in is used; building a client for each request costs half of a turn. */
  override createUserTokenClient(): Promise<UserTokenClient> {
    return Promise.resolve(undefined as unknown as UserTokenClient);
  }
}
