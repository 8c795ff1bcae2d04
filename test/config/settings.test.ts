import { readSettings } from '../../src/config';

const codes = (env: Record<string, string>): string[] => {
  const read = readSettings(env, 'events/x');
  return read.kind === 'ok' ? [] : read.problems.map((problem) => problem.code);
};

describe('settings', () => {
  test.each([
    [{}, []],
    [{ PORT: 'abc' }, ['bad-port']],
    [{ HOST: '0.0.0.0' }, ['no-app-id', 'no-secret']],
    [{ HOST: '0.0.0.0', MICROSOFT_APP_ID: 'id', HUIWEN_SECRET: 'short' }, ['short-secret']],
    [{ HOST: '0.0.0.0', MICROSOFT_APP_ID: 'id', HUIWEN_SECRET: 'x'.repeat(32) }, []],
    [{ HUIWEN_EMBED_ORIGINS: 'https://a.example, javascript:alert(1)' }, ['bad-origin']],
    [{ HUIWEN_CLOCK: 'later' }, ['not-allowed']],
    [{ HUIWEN_PUBLIC_URL: 'desk.example.org' }, ['bad-public-url']],
  ])('%j gives %j', (env, expected) => expect(codes(env as Record<string, string>)).toEqual(expected));

  test('are frozen', () => {
    const read = readSettings({}, 'events/x');
    expect(read.kind === 'ok' && Object.isFrozen(read.settings) && Object.isFrozen(read.settings.bot)).toBe(true);
  });
});
