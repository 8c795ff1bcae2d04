import { createEventClock, createEventView, type Desk, type EventClock } from '../bot';
import { fillAnswer, loadEvent } from '../content';
import { systemClock, type EventContent, type Fault } from '../domain';
import { loadWords, type Words } from '../text';

export interface OpenedDesk {
  readonly desk: Desk;
  readonly clock: EventClock;
  readonly words: Words;
  readonly content: EventContent;
}

/** An event folder that was refused; `faults` say why. */
export class EventRefused extends Error {
  readonly faults: readonly Fault[];
  constructor(folder: string, faults: readonly Fault[]) {
    super(`${folder}: the event was refused with ${faults.length} faults`);
    this.faults = faults;
  }
}

/** Loads an event for one command. Throws EventRefused where the folder has errors. */
export async function openDesk(options: { event: string; localesFolder?: string }): Promise<OpenedDesk> {
  const words = loadWords(options.localesFolder ?? 'locales');
  const loaded = await loadEvent(options.event);
  if (loaded.kind === 'refused') throw new EventRefused(options.event, loaded.faults);
  const { content } = loaded;
  const view = createEventView(content, words, fillAnswer);
  return { desk: { words, view }, clock: createEventClock({ info: () => content.info, real: systemClock, mode: 'auto' }), words, content };
}
