import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { SignJWT } from 'jose';

/** A local OpenID provider with its own keys and a local connector, so that the real token validation and real sending run. */
export interface LocalChannel {
  readonly openIdUrl: string;
  readonly serviceUrl: string;
  /** Activities that were sent to the connector, as `path → body`. */
  readonly received: { path: string; authorization: string | undefined; body: { text?: string } }[];
  /** What the connector answers next; 200 where empty. `hang` never answers. */
  readonly answers: (number | 'hang')[];
  sign(claims: Record<string, unknown>, options?: { kid?: string; notBefore?: number; expires?: number; key?: KeyObject }): Promise<string>;
  readonly publicKey: KeyObject;
  close(): Promise<void>;
}

const KID = 'test-key';

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

export async function startLocalChannel(endorsements: readonly string[]): Promise<LocalChannel> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KID, use: 'sig', alg: 'RS256', endorsements };
  const received: LocalChannel['received'] = [];
  const answers: LocalChannel['answers'] = [];
  const openId = createServer((req, res) => {
    const base = `http://${req.headers.host ?? ''}`;
    const body =
      req.url === '/keys' ? { keys: [jwk] } : { issuer: base, jwks_uri: `${base}/keys`, id_token_signing_alg_values_supported: ['RS256'] };
    res.writeHead(200, { 'content-type': 'application/json' });
    res.end(JSON.stringify(body));
  });
  const connector = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      received.push({
        path: req.url ?? '',
        authorization: req.headers.authorization,
        body: JSON.parse(Buffer.concat(chunks).toString()) as { text?: string },
      });
      const answer = answers.shift() ?? 200;
      if (answer === 'hang') return;
      // Two calls: restify changes what writeHead returns on every server of the process.
      res.writeHead(answer, { 'content-type': 'application/json', 'retry-after': '0' });
      res.end('{"id":"sent-1"}');
    });
  });
  const [openIdBase, serviceUrl] = [await listen(openId), await listen(connector)];
  return {
    openIdUrl: `${openIdBase}/.well-known/openidconfiguration`,
    serviceUrl,
    received,
    answers,
    publicKey,
    sign: (claims, { kid = KID, notBefore, expires = 600, key = privateKey } = {}) => {
      const now = Math.floor(Date.now() / 1000);
      return new SignJWT(claims)
        .setProtectedHeader({ alg: 'RS256', kid })
        .setNotBefore(now + (notBefore ?? -10))
        .setExpirationTime(now + expires)
        .sign(key);
    },
    close: async () => {
      for (const server of [openId, connector]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
      }
    },
  };
}
