import type { EventContent, Fault, SourceRef } from '../domain';
import { errorAt } from './faults';
import { findUnknownPlaceholders } from './fill';

interface Reference {
  /** `session:opening`, the item that refers. */
  readonly from: string;
  readonly kind: string;
  readonly ids: readonly (string | undefined)[];
}

/** Every id of another file that the content refers to. */
function referencesOf(content: EventContent): Reference[] {
  const { info, faq, programme, venue, exhibits, docking, emergency, tasks } = content;
  const refer = (from: string, kind: string, ...ids: (string | undefined)[]): Reference => ({ from, kind, ids });
  return [
    ...info.contacts.map((contact) => refer(`contact:${contact.id}`, 'place', contact.placeId)),
    ...faq.flatMap((entry) => [
      refer(`entry:${entry.id}`, 'contact', entry.owner),
      refer(`entry:${entry.id}`, 'entry', ...entry.followUps),
      refer(`entry:${entry.id}`, 'map', entry.map),
    ]),
    ...programme.sessions.flatMap((session) => [
      refer(`session:${session.id}`, 'place', ...session.roomIds),
      refer(`session:${session.id}`, 'speaker', ...session.speakerIds, ...session.moderatorIds),
      refer(`session:${session.id}`, 'conference', session.conferenceId),
    ]),
    ...venue.places.map((place) => refer(`place:${place.id}`, 'map', place.map)),
    ...exhibits.areas.map((area) => refer(`area:${area.id}`, 'place', area.placeId)),
    ...exhibits.exhibitors.map((exhibitor) => refer(`exhibitor:${exhibitor.id}`, 'area', exhibitor.areaId)),
    ...docking.tables.map((table) => refer(`table:${table.id}`, 'place', table.placeId)),
    ...docking.meetings.flatMap((meeting) => [
      refer(`meeting:${meeting.id}`, 'party', ...meeting.partyIds),
      refer(`meeting:${meeting.id}`, 'slot', meeting.slotId),
      refer(`meeting:${meeting.id}`, 'table', meeting.tableId),
    ]),
    refer('emergency', 'place', ...emergency.assemblyIds),
    ...tasks.map((task) => refer(`task:${task.id}`, 'contact', task.owner)),
  ];
}

/** References to ids that nothing has, and placeholders that nothing fills. `places` tells where each item stands in its file. */
export function findBrokenReferences(content: EventContent, places: ReadonlyMap<string, SourceRef>): Fault[] {
  const sourceOf = (from: string): SourceRef => places.get(from) ?? { file: 'safety.yaml' };
  const broken = referencesOf(content).flatMap(({ from, kind, ids }) =>
    ids
      .filter((id) => id !== undefined && !places.has(`${kind}:${id}`))
      .map((id) => errorAt('unknown-reference', sourceOf(from), { kind, id: id ?? '', item: from })),
  );
  const placeholders = content.faq.flatMap((entry) =>
    findUnknownPlaceholders(`${entry.answer.zh} ${entry.answer.en}`, content).map((placeholder) =>
      errorAt('unknown-placeholder', entry.source, { placeholder, id: entry.id }),
    ),
  );
  return [...broken, ...placeholders];
}
