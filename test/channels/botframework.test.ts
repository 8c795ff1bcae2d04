import { createHmac, generateKeyPairSync } from 'node:crypto';
import { mountBotFramework } from '../../src/channels/botframework';
import { isAllowedService } from '../../src/channels/botframework/service-host';
import { createHttpServer, type HttpService } from '../../src/http';
import { startLocalChannel, type LocalChannel } from '../support/openid';

const APP_ID = '00000000-0000-4000-8000-000000000001';
const ISSUER = 'https://api.botframework.com';

let channel: LocalChannel;
let http: HttpService;
let url: string;
const turns: string[] = [];
const failures: string[] = [];

beforeAll(async () => {
  channel = await startLocalChannel(['msteams']);
  http = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    health: () => ({ ok: true }),
    printMetrics: () => Promise.resolve(''),
    metricsType: 'text/plain',
    onFault: (error) => failures.push(String(error)),
  });
  mountBotFramework(http.server, {
    appId: APP_ID,
    appPassword: 'not used: the token is given below',
    appType: 'MultiTenant',
    tenantId: '',
    openIdUrl: channel.openIdUrl,
    tokenIssuer: ISSUER,
    serviceHosts: [channel.serviceUrl],
    timeoutMs: 400,
    getToken: () => Promise.resolve('connector-token'),
    logic: async (context) => {
      turns.push(context.activity.text);
      await context.sendActivity(`echo ${context.activity.text}`);
    },
    onTurnError: (_context, error) => {
      failures.push(error.message);
      return Promise.resolve();
    },
  });
  const { port } = await http.listen();
  url = `http://127.0.0.1:${port}/api/messages`;
});

afterAll(async () => {
  await http.close([], 1000);
  await channel.close();
});

beforeEach(() => {
  turns.length = 0;
  failures.length = 0;
  channel.received.length = 0;
  channel.answers.length = 0;
});

function activity(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'message',
    id: 'a1',
    channelId: 'msteams',
    serviceUrl: channel.serviceUrl,
    text: 'hello',
    conversation: { id: 'c1' },
    from: { id: 'u1' },
    recipient: { id: 'b1' },
    ...changes,
  };
}

function claims(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return { iss: ISSUER, aud: APP_ID, serviceurl: channel.serviceUrl, ...changes };
}

async function post(body: unknown, authorization?: string): Promise<{ status: number; text: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization === undefined ? {} : { authorization }) },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
  return { status: response.status, text: await response.text() };
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

function tamper(token: string): string {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return `${header}.${payload}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
}

describe('POST /api/messages', () => {
  test('a good token runs the turn and the reply reaches the connector once, with our token', async () => {
    const { status } = await post(activity(), `Bearer ${await channel.sign(claims())}`);
    expect([status, turns, channel.received.length]).toEqual([200, ['hello'], 1]);
    expect(channel.received[0]).toMatchObject({
      path: '/v3/conversations/c1/activities/a1',
      authorization: 'Bearer connector-token',
      body: { text: 'echo hello' },
    });
  });

  const bad: readonly (readonly [string, () => Promise<string | undefined> | string | undefined])[] = [
    ['no token', () => undefined],
    ['an empty header', () => ''],
    ['Basic', () => 'Basic dTpw'],
    ['garbage', () => 'Bearer abc.def.ghi'],
    ['another audience', async () => `Bearer ${await channel.sign(claims({ aud: 'other' }))}`],
    ['another issuer', async () => `Bearer ${await channel.sign(claims({ iss: 'https://evil.example' }))}`],
    [
      'an emulator issuer',
      async () => `Bearer ${await channel.sign(claims({ iss: 'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/' }))}`,
    ],
    ['expired', async () => `Bearer ${await channel.sign(claims(), { expires: -400 })}`],
    ['not valid yet', async () => `Bearer ${await channel.sign(claims(), { notBefore: 3600, expires: 7200 })}`],
    ['a tampered signature', async () => `Bearer ${tamper(await channel.sign(claims()))}`],
    [
      'a tampered payload',
      async () =>
        `Bearer ${(await channel.sign(claims())).replace(/\.[^.]+\./, `.${encode({ ...claims(), nbf: 0, exp: 9_999_999_999 })}.`)}`,
    ],
    ['alg none', () => `Bearer ${encode({ alg: 'none', kid: 'test-key' })}.${encode({ ...claims(), exp: 9_999_999_999 })}.`],
    [
      'HS256 with the public key',
      () => {
        const unsigned = `${encode({ alg: 'HS256', kid: 'test-key' })}.${encode({ ...claims(), exp: 9_999_999_999 })}`;
        const secret = channel.publicKey.export({ type: 'spki', format: 'pem' });
        return `Bearer ${unsigned}.${createHmac('sha256', secret).update(unsigned).digest('base64url')}`;
      },
    ],
    [
      'an unknown key',
      async () =>
        `Bearer ${await channel.sign(claims(), { kid: 'other', key: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey })}`,
    ],
    ['another serviceurl claim', async () => `Bearer ${await channel.sign(claims({ serviceurl: 'https://smba.trafficmanager.net/x/' }))}`],
  ];

  test.each(bad)('%s is refused with 401 and runs no turn', async (_name, header) => {
    const { status, text } = await post(activity(), await header());
    expect([status, turns, channel.received]).toEqual([401, [], []]);
    expect(text).not.toMatch(/jwt|signature|Error:|at /i);
  });

  test.each([
    ['a channel the key is not endorsed for', { channelId: 'slack' }],
    ['AseChannel', { channelId: 'AseChannel' }],
    ['a serviceUrl elsewhere', { serviceUrl: 'https://evil.example/' }],
  ])('%s is refused with 401', async (_name, changes) => {
    expect((await post(activity(changes), `Bearer ${await channel.sign(claims())}`)).status).toBe(401);
  });

  test.each([
    ['no JSON', '{'],
    ['an array', '[]'],
    ['an empty object', {}],
    ['no type', { channelId: 'msteams', text: 'x' }],
    ['a numeric type', { type: 7 }],
    ['no conversation', { type: 'message', channelId: 'msteams', from: { id: 'u' }, recipient: { id: 'b' }, serviceUrl: 'https://x' }],
  ])('%s is 400 and tells nothing of the inside', async (_name, body) => {
    const { status, text } = await post(body, `Bearer ${await channel.sign(claims())}`);
    expect(status).toBe(400);
    expect(text).not.toMatch(/undefined|Cannot|zod|stack/i);
  });

  test('a body over the limit is 413', async () => {
    expect((await post(activity({ text: 'x'.repeat(70_000) }), 'Bearer x')).status).toBe(413);
  });

  test('503 is tried again, another error is not, and a time-out is never followed by a second send', async () => {
    channel.answers.push(503);
    await post(activity(), `Bearer ${await channel.sign(claims())}`);
    expect(channel.received.length).toBe(2);
    channel.received.length = 0;
    channel.answers.push(500);
    await post(activity(), `Bearer ${await channel.sign(claims())}`);
    expect(channel.received.length).toBe(1);
    channel.received.length = 0;
    channel.answers.push('hang');
    await post(activity(), `Bearer ${await channel.sign(claims())}`);
    expect([channel.received.length, failures.length]).toEqual([1, 2]);
  });

  test('GET is 405', async () => {
    expect((await fetch(url)).status).toBe(405);
  });
});

test.each([
  ['https://smba.trafficmanager.net/amer/', true],
  ['https://eu.api.botframework.com/', true],
  ['http://smba.trafficmanager.net/', false],
  ['https://evil.trafficmanager.net/', false],
  ['https://smba.trafficmanager.net@evil.example/', false],
  ['https://smba.trafficmanager.net:8443/', false],
  ['https://botframework.com.evil.example/', false],
  ['https://127.0.0.1/', false],
  ['https://2130706433/', false],
  ['https://[::1]/', false],
  ['file:///etc/passwd', false],
  ['', false],
  ['https://notbotframework.com/', false],
])('replies may go to %s: %s', (serviceUrl, allowed) => {
  expect(isAllowedService(serviceUrl, ['smba.trafficmanager.net', '*.botframework.com'])).toBe(allowed);
});
