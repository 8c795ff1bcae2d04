import { existsSync } from 'node:fs';
import { run, say, tool, tryRun } from './run.mjs';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

function findChromium() {
  return [process.env.CHROME_PATH, ...PLACES].find((path) => path && existsSync(path));
}

function canUseApt() {
  return process.platform === 'linux' && process.getuid?.() === 0 && tryRun('apt-get', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Path of a Chromium for the browser tests; installs one where the machine has none. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  say('Installing Chromium for the browser tests …');
  if (canUseApt()) {
    run('apt-get', ['update', '-qq']);
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk']);
  } else {
    tryRun(tool('playwright-core'), ['install', 'chromium']);
  }
  return findChromium();
}
