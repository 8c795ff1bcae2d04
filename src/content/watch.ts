import { watch } from 'chokidar';
import type { EventContent, Fault } from '../domain';
import { loadEvent } from './load';

export interface WatchHandlers {
  /** A good folder was read; `faults` are warnings. */
  onLoaded(content: EventContent, faults: readonly Fault[]): void;
  /** The folder has errors: whoever serves it keeps what was good. */
  onRefused(faults: readonly Fault[]): void;
  /** The watcher itself failed. */
  onError(error: unknown): void;
}

/**
 * Reads the folder anew after a change has been quiet for `debounceMs`. One reading at a time; a change during a reading is followed by another,
 * so the last state always wins. Nothing is told where the content is the same as before.
 */
export function watchEvent(dir: string, version: string, debounceMs: number, handlers: WatchHandlers): { close(): Promise<void> } {
  let known = version;
  let timer: NodeJS.Timeout | undefined;
  let reading = Promise.resolve();
  const read = async (): Promise<void> => {
    const loaded = await loadEvent(dir);
    if (loaded.kind === 'refused') {
      handlers.onRefused(loaded.faults);
      return;
    }
    if (loaded.content.version === known) return;
    known = loaded.content.version;
    handlers.onLoaded(loaded.content, loaded.faults);
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      reading = reading.then(read).catch((error: unknown) => handlers.onError(error));
    }, debounceMs);
  };
  const watcher = watch(dir, { ignoreInitial: true, followSymlinks: false });
  watcher.on('all', schedule).on('error', (error) => handlers.onError(error));
  return {
    close: async () => {
      clearTimeout(timer);
      await watcher.close();
      await reading;
    },
  };
}
