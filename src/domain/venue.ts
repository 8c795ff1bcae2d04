import type { LocalNames, LocalText } from './language';

export const PLACE_KINDS = [
  'hall',
  'room',
  'entrance',
  'exit',
  'assembly',
  'first-aid',
  'desk',
  'toilet',
  'dining',
  'cafe',
  'quiet',
  'nursing',
  'prayer',
  'cloakroom',
  'charging',
  'smoking',
  'lift',
  'parking',
  'stop',
  'press',
  'docking',
  'exhibition',
  'control',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

/** A room, desk, exit or other place of the venue. Sessions, booths and tables refer to places by id. */
export interface Place {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly kind: PlaceKind;
  readonly building?: LocalText;
  readonly floor?: string;
  readonly capacity?: number;
  /** What it is for, and opening hours where it has any. */
  readonly detail?: LocalText;
  /** How to walk there from the main entrance. */
  readonly directions?: LocalText;
  readonly stepFree?: LocalText;
  /** Map id and the point on it, in the map's own units. */
  readonly map?: string;
}

export const TRANSPORT_KINDS = ['rail', 'air', 'shuttle', 'taxi', 'bus', 'car', 'parking', 'other'] as const;
export type TransportKind = (typeof TRANSPORT_KINDS)[number];

export interface Transport {
  readonly id: string;
  readonly kind: TransportKind;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly detail: LocalText;
}

export interface Hotel {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly detail: LocalText;
  readonly phone?: string;
}

export interface VenueMap {
  readonly id: string;
  readonly title: LocalText;
  /** Path of the image inside the event folder. */
  readonly file: string;
}

export interface Venue {
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly address: LocalText;
  readonly detail?: LocalText;
  /** Degrees, WGS 84. */
  readonly location?: { readonly lat: number; readonly lon: number };
  readonly places: readonly Place[];
  readonly transport: readonly Transport[];
  readonly hotels: readonly Hotel[];
  readonly maps: readonly VenueMap[];
}
