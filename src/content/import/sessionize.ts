import { createLedger, type Draft, type ReadOptions, type SourceFile } from './draft';
import { get, listOf, objectOf, textOf, webAddress } from './values';
import { chooseZone, offsetOf, readInstant } from './zone';

/** `[{date, rooms: [{id, name, sessions}]}]`: Sessionize's GridSmart view. */
export function isSessionize(value: unknown): boolean {
  const [day] = listOf(value);
  return Array.isArray(get(objectOf(day), 'rooms')) && get(objectOf(day), 'date') !== undefined;
}

export function readSessionize(value: unknown, file: SourceFile, options: ReadOptions): Draft {
  const ledger = createLedger();
  let row = 0;
  const items = listOf(value)
    .map(objectOf)
    .flatMap((day) =>
      listOf(get(day, 'rooms'))
        .map(objectOf)
        .flatMap((room) => listOf(get(room, 'sessions')).map((session) => ({ room, session: objectOf(session), row: (row += 1) }))),
    );
  const offset = items.map(({ session }) => offsetOf(textOf(get(session, 'startsAt')) ?? '')).find((minutes) => minutes !== undefined);
  const chosen = chooseZone({ offset, sample: file.text.slice(0, 4000) }, options, ledger, file.name);
  const sessions = items.flatMap(({ room, session, row: number }) => {
    const at = { file: file.name, row: number, field: 'sessions' };
    const title = textOf(get(session, 'title'));
    const startMs = readInstant(textOf(get(session, 'startsAt')) ?? '', chosen.zone);
    if (startMs === undefined) {
      ledger.leave('no-start', title ?? '', at, { value: textOf(get(session, 'startsAt')) ?? '' });
      return [];
    }
    const abstract = textOf(get(session, 'description'));
    return [
      {
        at,
        sourceId: textOf(get(session, 'id')),
        title: { zh: title, en: title },
        abstract: abstract ? { zh: abstract, en: abstract } : undefined,
        startMs,
        endMs: readInstant(textOf(get(session, 'endsAt')) ?? '', chosen.zone),
        roomKey: textOf(get(session, 'room')) ?? textOf(get(room, 'name')),
        speakers: listOf(get(session, 'speakers'))
          .map(objectOf)
          .flatMap((speaker) => {
            const name = textOf(get(speaker, 'name'));
            return name ? [{ key: textOf(get(speaker, 'id')) ?? name, name: { zh: name, en: name } }] : [];
          }),
        type: get(session, 'isServiceSession') === true ? 'break' : undefined,
        streamUrl: webAddress(get(session, 'liveUrl')),
      },
    ];
  });
  return { format: 'sessionize', name: {}, ...chosen, rooms: [], sessions, notes: ledger.notes, leftOut: ledger.leftOut };
}
