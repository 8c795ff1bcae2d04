import type { Exhibitor, Exhibits, Place, PlaceKind, Venue, Water } from '../domain';
import { fold } from './fold';

/** Places of the given kinds, in the order of the venue. */
export function placesOfKind(venue: Venue, kinds: readonly PlaceKind[]): Place[] {
  return venue.places.filter((place) => kinds.includes(place.kind));
}

/** A booth code as compared: `a-12`, `Ａ 12`, `A012` are all `a12`. */
export function boothKey(code: string): string {
  return fold(code)
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?<!\d)0+(?=\d)/g, '');
}

/** The exhibitors at a booth; empty where nobody stands there. */
export function findBooth(exhibits: Exhibits, code: string): Exhibitor[] {
  const wanted = boothKey(code);
  return exhibits.exhibitors.filter((exhibitor) => boothKey(exhibitor.booth) === wanted);
}

/** Exhibitors of an area, of one of the four waters, or of both; all of them where neither is given. */
export function exhibitorsOf(exhibits: Exhibits, wanted: { readonly areaId?: string; readonly water?: Water }): Exhibitor[] {
  const { areaId, water } = wanted;
  const ofWater = new Set(exhibits.areas.filter((area) => water === undefined || area.water === water).map((area) => area.id));
  return exhibits.exhibitors.filter(
    (exhibitor) => (areaId === undefined || exhibitor.areaId === areaId) && (water === undefined || ofWater.has(exhibitor.areaId ?? '')),
  );
}
