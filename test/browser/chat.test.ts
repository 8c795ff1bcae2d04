import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Service } from '../../src/main';
import { startSample } from '../support/service';

const SIZES = { desktop: { width: 1100, height: 800 }, phone: { width: 390, height: 780 } };
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly target: readonly string[] }[];
}

let service: Service;
let browser: Browser;

beforeAll(async () => {
  service = await startSample();
  const path = process.env['CHROME_PATH'] ?? '/usr/bin/chromium';
  browser = await chromium.launch({
    executablePath: path,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}, 120_000);

afterAll(async () => {
  await browser.close();
  await service.close();
});

async function open(size: keyof typeof SIZES, locale: string): Promise<{ page: Page; outside: string[] }> {
  const context = await browser.newContext({ viewport: SIZES[size], locale, bypassCSP: false });
  const page = await context.newPage();
  const outside: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(service.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url());
  });
  await page.goto(service.url);
  return { page, outside };
}

async function ask(page: Page, question: string): Promise<void> {
  const box = page.locator('textarea, input[type=text]').first();
  await box.fill(question);
  await box.press('Enter');
}

/** Waits until the conversation shows a text. */
async function sees(page: Page, text: string): Promise<void> {
  await page.getByText(text).first().waitFor({ timeout: 20_000 });
}

/** Renews a picture of docs/images; only when asked, since every run would change its bytes. */
async function keepScreenshot(page: Page, name: string): Promise<void> {
  if (process.env['HUIWEN_SCREENSHOTS']) await page.screenshot({ path: `docs/images/${name}.png` });
}

async function seriousFaults(page: Page): Promise<string[]> {
  await page.addScriptTag({ content: axe });
  const found = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<{ violations: AxeViolation[] }> } };
    return (await tool.run()).violations;
  });
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

describe('the page in a browser', () => {
  test('greets a Chinese browser in Chinese, answers a question and a tapped button', async () => {
    const { page, outside } = await open('desktop', 'zh-CN');
    await sees(page, '问讯台“会问”');
    await ask(page, '主会场怎么走？');
    await sees(page, '进1号门后直走');
    await ask(page, '菜单');
    await sees(page, '您可以这样问');
    await page.locator('button.webchat__suggested-action', { hasText: '日程' }).first().click();
    await sees(page, '报到签到');
    await keepScreenshot(page, 'chat-zh-desktop');
    expect(outside).toEqual([]);
  }, 90_000);

  test('greets an English browser in English, on a phone, and changes the language', async () => {
    const { page } = await open('phone', 'en-GB');
    await sees(page, 'information desk of the');
    await ask(page, 'where is booth A12?');
    await sees(page, 'Lvyuan Membrane');
    await keepScreenshot(page, 'chat-en-phone');
    await page.getByRole('link', { name: '中文' }).click();
    await sees(page, '演示数据');
    await ask(page, '末班接驳车几点？');
    await sees(page, '20:30');
  }, 90_000);

  test.each(['desktop', 'phone'] as const)(
    'has no serious accessibility fault on a %s',
    async (size) => {
      const context = await browser.newContext({ viewport: SIZES[size], locale: 'en-GB', bypassCSP: true });
      const page = await context.newPage();
      await page.goto(service.url);
      await sees(page, 'information desk of the');
      await ask(page, 'what is on now?');
      await sees(page, 'Registration');
      expect(await seriousFaults(page)).toEqual([]);
    },
    90_000,
  );

  test('never runs script that stands in a question', async () => {
    const { page } = await open('desktop', 'en-GB');
    await sees(page, 'information desk of the');
    const alarms: string[] = [];
    page.on('dialog', (dialog) => {
      alarms.push(dialog.message());
      void dialog.dismiss();
    });
    for (const payload of ['<script>alert(1)</script>', '<img src=x onerror=alert(2)>', '[x](javascript:alert(3))'])
      await ask(page, payload);
    await sees(page, 'I am not sure');
    expect(alarms).toEqual([]);
  }, 90_000);
});
