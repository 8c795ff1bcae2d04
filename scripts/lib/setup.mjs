import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, run, say } from './run.mjs';

const cache = join(root, '.cache');

/** Web Chat's own bundle: one file of the package, without its dependencies (the package unpacks to 156 MB). */
const WEB_CHAT = {
  spec: 'botframework-webchat@4.18.1',
  sha256: '0a68ad0a64fc04d621197da10c3eec0f843e16f7d03f6bcbed29b47517cf9bff',
  file: join(cache, 'webchat', 'webchat.js'),
  notices: join(cache, 'webchat', 'webchat.js.LICENSE.txt'),
};

function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function listFiles(folder) {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(root.length + 1))
    .sort();
}

/** Runs `work` unless the stamp `name` says that it was done for the same `key`. */
function once(name, key, done, work) {
  const stamp = join(cache, `${name}.stamp`);
  if (done() && existsSync(stamp) && readFileSync(stamp, 'utf8') === key) return;
  work();
  mkdirSync(cache, { recursive: true });
  writeFileSync(stamp, key);
}

/** Installs what the lockfile names, where it is not installed yet. */
export function ensureDependencies() {
  once(
    'dependencies',
    hashFiles(['package-lock.json', '.npmrc']),
    () => existsSync(join(root, 'node_modules', '.package-lock.json')),
    () => {
      say('Installing dependencies from the lockfile …');
      run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
    },
  );
}

/** Compiles src/ and dialogs/ to dist/, where the sources changed. */
export function ensureBuild() {
  const sources = ['tsconfig.json', 'tsconfig.build.json', 'package-lock.json', ...listFiles('src'), ...listFiles('dialogs')];
  once(
    'build',
    hashFiles(sources),
    () => existsSync(join(root, 'dist', 'src', 'cli', 'index.js')),
    () => {
      say('Building …');
      rmSync(join(root, 'dist'), { recursive: true, force: true });
      run(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.build.json']);
    },
  );
}

/** Brings Web Chat's bundle from the package registry and checks it against the hash above. */
export function ensureWebChat() {
  once(
    'webchat',
    `${WEB_CHAT.spec} ${WEB_CHAT.sha256}`,
    () => existsSync(WEB_CHAT.file),
    () => {
      say('Fetching Web Chat …');
      const folder = join(cache, 'webchat');
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder, { recursive: true });
      run('npm', ['pack', WEB_CHAT.spec, '--pack-destination', folder, '--silent']);
      const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'));
      run('tar', [
        '-xzf',
        join(folder, tarball),
        '-C',
        folder,
        '--strip-components=2',
        'package/dist/webchat.js',
        'package/dist/webchat.js.LICENSE.txt',
      ]);
      rmSync(join(folder, tarball));
      const sha256 = createHash('sha256').update(readFileSync(WEB_CHAT.file)).digest('hex');
      if (sha256 === WEB_CHAT.sha256) return;
      rmSync(folder, { recursive: true, force: true });
      say(`huiwen: the bundle of ${WEB_CHAT.spec} has SHA-256 ${sha256}, not ${WEB_CHAT.sha256}. It was not kept.`);
      process.exit(1);
    },
  );
}

/** Everything `npm start` and the command line need. */
export function ensureReady() {
  ensureDependencies();
  ensureBuild();
}
