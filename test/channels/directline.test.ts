import { WebSocket } from 'ws';
import type { Service } from '../../src/main';
import { startSample } from '../support/service';

let service: Service;
beforeAll(async () => (service = await startSample()));
afterAll(() => service.close());

interface Opened {
  readonly conversationId: string;
  readonly token: string;
  readonly streamUrl: string;
  readonly expires_in: number;
}
interface ActivitySet {
  readonly activities: {
    readonly text?: string;
    readonly from: { readonly id: string; readonly role: string };
    readonly channelId: string;
    readonly id: string;
  }[];
  readonly watermark: string;
}

// The type says what the route answers; the tests then look at the values.
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- one place to say it, at the call
async function call<T>(
  path: string,
  options: { method?: string; token?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<{ status: number; body: T }> {
  const { method = 'GET', token, body, headers = {} } = options;
  const response = await fetch(`${service.url}/v3/directline${path}`, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as T };
}

async function open(locale = 'en'): Promise<Opened> {
  const { body } = await call<Opened>(`/tokens/generate?locale=${locale}`, { method: 'POST' });
  return (await call<Opened>('/conversations', { method: 'POST', token: body.token })).body;
}

/** Polls until as many activities are there. */
async function poll({ conversationId, token }: Opened, count: number, watermark = ''): Promise<ActivitySet> {
  for (;;) {
    const { body } = await call<ActivitySet>(`/conversations/${conversationId}/activities?watermark=${watermark}`, { token });
    if (body.activities.length >= count) return body;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const say = (opened: Opened, body: unknown): Promise<{ status: number; body: { id: string } }> =>
  call(`/conversations/${opened.conversationId}/activities`, { method: 'POST', token: opened.token, body });

describe('Direct Line', () => {
  test("greets in the page's language, and answers by polling with a watermark", async () => {
    const opened = await open('zh-CN');
    const greeting = await poll(opened, 1);
    expect(greeting.activities[0]?.text).toContain('会问');
    await say(opened, { type: 'message', text: 'where is booth A12?' });
    const answer = await poll(opened, 2, greeting.watermark);
    expect(answer.activities.map((activity) => activity.from.role)).toEqual(['user', 'bot']);
    expect(answer.activities[1]?.text).toContain('Lvyuan Membrane');
  });

  test('says who the client is by the token, whatever the client claims', async () => {
    const opened = await open();
    await say(opened, { type: 'message', text: 'hi', from: { id: 'admin', role: 'bot' }, channelId: 'msteams', recipient: { id: 'x' } });
    const { activities } = await poll(opened, 2);
    const [mine] = activities.filter((activity) => activity.from.role === 'user');
    expect([mine?.from.id.startsWith('dl_'), mine?.channelId]).toEqual([true, 'directline']);
  });

  test('the same client activity id is one turn', async () => {
    const opened = await open();
    const message = { type: 'message', text: 'thanks', channelData: { clientActivityID: 'one' } };
    const [first, second] = [await say(opened, message), await say(opened, message)];
    expect(second.body.id).toBe(first.body.id);
    expect((await poll(opened, 3)).activities.length).toBe(3);
  });

  test('a stream gets what it missed and what comes, and a tampered token gets nothing', async () => {
    const opened = await open();
    await poll(opened, 1);
    const socket = new WebSocket(opened.streamUrl);
    const texts: string[] = [];
    const answered = new Promise<void>((resolve) => {
      socket.on('message', (data: Buffer) => {
        const { activities } = JSON.parse(data.toString()) as ActivitySet;
        texts.push(...activities.map((activity) => activity.text ?? ''));
        if (texts.some((text) => text.includes('Main Hall'))) resolve();
      });
    });
    await new Promise((resolve) => socket.on('open', resolve));
    await say(opened, { type: 'message', text: 'how do I get to the Main Hall?' });
    await answered;
    socket.close();
    expect(texts[0]).toContain('Huiwen');
    const refused = new WebSocket(opened.streamUrl.replace(/t=.{10}/, 't=AAAAAAAAAA'));
    await expect(new Promise((_resolve, reject) => refused.on('error', reject))).rejects.toThrow('403');
  });

  test('a refreshed token goes on; a token of another conversation does not', async () => {
    const [mine, other] = [await open(), await open()];
    const { body } = await call<Opened>('/tokens/refresh', { method: 'POST', token: mine.token });
    expect((await call(`/conversations/${mine.conversationId}`, { token: body.token })).status).toBe(200);
    expect((await call(`/conversations/${mine.conversationId}/activities`, { token: other.token })).status).toBe(403);
    expect((await call(`/conversations/${mine.conversationId}/activities`)).status).toBe(403);
  });

  test('refuses uploads, long texts, unknown types and other sites politely', async () => {
    const opened = await open();
    const upload = await call<{ error: { code: string } }>(`/conversations/${opened.conversationId}/upload`, {
      method: 'POST',
      token: opened.token,
      body: {},
    });
    expect([upload.status, upload.body.error.code]).toEqual([415, 'NotSupported']);
    expect((await say(opened, { type: 'message', text: 'x'.repeat(9000) })).status).toBe(413);
    expect((await say(opened, { type: 'endOfConversation' })).status).toBe(400);
    expect((await call('/tokens/generate', { method: 'POST', headers: { origin: 'https://evil.example' } })).status).toBe(403);
  });

  test('health and metrics hold no text, and unknown routes tell nothing', async () => {
    const health = (await (await fetch(`${service.url}/healthz`)).json()) as Record<string, unknown>;
    expect([health['ok'], health['event'], health['entries']]).toEqual([true, 'chenzhou-2020', service.content.faq.length]);
    const metrics = await (await fetch(`${service.url}/metrics`)).text();
    expect([metrics.includes('huiwen_turns_total'), metrics.includes('booth')]).toEqual([true, false]);
    const missing = await fetch(`${service.url}/media/../event.yaml`);
    expect([missing.status, await missing.text()]).toEqual([404, expect.not.stringContaining('yaml') as string]);
  });
});
