import { createSecretKey } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import type { Clock } from '../../domain';

/** Lifetime of a token in seconds, as in the hosted Direct Line service. */
export const TOKEN_SECONDS = 1800;

/** What a token stands for: one conversation of one user. */
export interface TokenClaims {
  readonly conversationId: string;
  readonly userId: string;
  /** BCP 47 tag of the page's language. */
  readonly locale: string;
}

export interface Tokens {
  issue(claims: TokenClaims): Promise<string>;
  /** The claims of a good token; undefined for every other one. */
  read(token: string): Promise<TokenClaims | undefined>;
}

const ISSUER = 'huiwen';
const AUDIENCE = 'directline';

/** Tokens signed with HMAC-SHA-256 (RFC 7515), of this service only. */
export function createTokens(secret: string, clock: Clock): Tokens {
  const key = createSecretKey(Buffer.from(secret));
  return {
    issue: ({ conversationId, userId, locale }) => {
      const nowSeconds = Math.floor(clock.nowMs() / 1000);
      return new SignJWT({ conv: conversationId, locale })
        .setProtectedHeader({ alg: 'HS256' })
        .setSubject(userId)
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setIssuedAt(nowSeconds)
        .setExpirationTime(nowSeconds + TOKEN_SECONDS)
        .sign(key);
    },
    read: async (token) => {
      const verified = await jwtVerify(token, key, {
        algorithms: ['HS256'],
        issuer: ISSUER,
        audience: AUDIENCE,
        currentDate: new Date(clock.nowMs()),
      }).catch(() => undefined);
      const { sub, conv, locale } = verified?.payload ?? {};
      if (typeof sub !== 'string' || typeof conv !== 'string') return undefined;
      return { conversationId: conv, userId: sub, locale: typeof locale === 'string' ? locale : '' };
    },
  };
}
