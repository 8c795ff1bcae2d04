import type { LocalNames, LocalText, Speaker } from '../../domain';
import { fold } from '../fold';
import type { NameKind, NameSource, Term } from './types';
import { boothVariants, hanSurname, nameParts, placeVariants, reversed, titleVariants } from './variants';
import { isCommonWord } from './words';

interface Named {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: LocalNames;
}

function asTerms(kind: NameKind, id: string, texts: readonly string[], score = 1): readonly Term[] {
  return texts.map((text) => ({ kind, id, text, score }));
}

function namesOf(thing: Named): readonly string[] {
  return [thing.name.zh, thing.name.en, ...thing.aliases.zh, ...thing.aliases.en];
}

function ofNamed(kind: NameKind, things: readonly Named[]): readonly Term[] {
  return things.flatMap((thing) => asTerms(kind, thing.id, namesOf(thing)));
}

function counter(values: readonly string[]): (value: string) => number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return (value) => counts.get(value) ?? 0;
}

/** A part of a name counts alone if nobody else bears it. */
function partTerms(speakers: readonly Speaker[]): readonly Term[] {
  const bearers = counter(speakers.flatMap(nameParts));
  return speakers.flatMap((speaker) => {
    const own = nameParts(speaker).filter((part) => bearers(part) === 1 && !isCommonWord(part));
    return asTerms('speaker', speaker.id, own.filter((part) => part.length > 2 || !/^[a-z]/.test(part)), 0.85);
  }); // prettier-ignore
}

function speakerTerms(speakers: readonly Speaker[]): readonly Term[] {
  const bearers = counter(speakers.map((speaker) => hanSurname(fold(speaker.name.zh)) ?? ''));
  const called = speakers.flatMap((speaker) =>
    titleVariants(speaker, bearers).map(([text, score]): Term => ({ kind: 'speaker', id: speaker.id, text, score })),
  );
  const turned = speakers.flatMap((speaker) => asTerms('speaker', speaker.id, namesOf(speaker).flatMap(reversed), 0.95));
  return [...ofNamed('speaker', speakers), ...turned, ...called, ...partTerms(speakers)];
}

function sessionTerms(source: NameSource): readonly Term[] {
  return source.programme.sessions.flatMap((session) => [
    ...asTerms('session', session.id, [session.title.zh, session.title.en]),
    ...(session.track === undefined ? [] : asTerms('track', session.track.zh, [session.track.zh, session.track.en])),
    ...asTerms('session', session.id, [session.title.zh, session.title.en].flatMap(headline), 0.9),
    ...[...session.tags.zh, ...session.tags.en].flatMap((tag) => asTerms('tag', tag, [tag])),
  ]);
}

/** The title before a colon or dash, where that is long enough to be a title. */
function headline(title: string): readonly string[] {
  const head = /^(.{4,}?)\s*(?:[:：|]|——| - | – )/.exec(title)?.[1];
  return head === undefined ? [] : [head];
}

function venueTerms(source: NameSource): readonly Term[] {
  const { places, hotels, transport } = source.venue;
  const placeTerms = places.flatMap((place) =>
    placeVariants(place).map(([text, score]): Term => ({ kind: 'place', id: place.id, text, score })),
  );
  return [...placeTerms, ...ofNamed('hotel', hotels), ...ofNamed('transport', transport)];
}

function exhibitTerms(source: NameSource): readonly Term[] {
  const { areas, exhibitors } = source.exhibits;
  const booths = exhibitors.flatMap(({ booth }) => asTerms('booth', booth, boothVariants(booth)));
  return [...ofNamed('area', areas), ...ofNamed('exhibitor', exhibitors), ...booths];
}

/** Every way to write every name of the event. */
export function collectTerms(source: NameSource): readonly Term[] {
  return [
    ...ofNamed('conference', source.info.conferences),
    ...sessionTerms(source),
    ...speakerTerms(source.programme.speakers),
    ...venueTerms(source),
    ...exhibitTerms(source),
    ...ofNamed('party', source.docking.parties.filter((party) => party.listed)),
  ]; // prettier-ignore
}
