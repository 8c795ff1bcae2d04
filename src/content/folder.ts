import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import type { Fault } from '../domain';
import { errorAt } from './faults';

const MAX_FILE_BYTES = 8 * 1024 * 1024;
const MAX_FILES = 2000;

/** The files of an event folder, by path with forward slashes, sorted. */
export interface Folder {
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** First 12 hex digits of SHA-256 over the sorted paths and bytes. */
  readonly version: string;
  readonly faults: readonly Fault[];
}

/** Lock and temporary files of office programs and editors are not content. */
function isScratch(path: string): boolean {
  const name = path.split('/').at(-1) ?? '';
  return name.startsWith('.') || name.startsWith('~$') || name.endsWith('~') || name.endsWith('.tmp') || name.endsWith('.swp');
}

function hashFiles(files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256');
  for (const [path, bytes] of files) hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  return hash.digest('hex').slice(0, 12);
}

/** Reads a folder whole. Links are not followed, and very large files are refused, so that nothing outside the folder can be served. */
export async function readFolder(dir: string): Promise<Folder> {
  const names = (await readdir(dir, { recursive: true }))
    .map((name) => name.split(sep).join('/'))
    .filter((name) => !isScratch(name))
    .sort();
  const files = new Map<string, Uint8Array>();
  const faults: Fault[] = [];
  if (names.length > MAX_FILES)
    return { files, version: '', faults: [errorAt('too-many-files', { file: '.' }, { count: names.length, limit: MAX_FILES })] };
  for (const name of names) {
    const info = await lstat(join(dir, name));
    if (info.isSymbolicLink()) faults.push(errorAt('link', { file: name }));
    else if (info.size > MAX_FILE_BYTES)
      faults.push(errorAt('too-large', { file: name }, { kb: Math.round(info.size / 1024), limit: MAX_FILE_BYTES / 1024 }));
    else if (info.isFile()) files.set(name, await readFile(join(dir, name)));
  }
  return { files, version: hashFiles(files), faults };
}
