import type { LocalNames, LocalText } from './language';

/** The four waters of Chenzhou: 护水 protect, 治水 control, 用水 use, 节水 conserve. */
export const WATERS = ['protect', 'control', 'use', 'conserve'] as const;
export type Water = (typeof WATERS)[number];

export interface ExhibitArea {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly water?: Water;
  readonly placeId?: string;
  readonly highlights?: LocalText;
}

export interface Exhibitor {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly booth: string;
  readonly areaId?: string;
  readonly intro: LocalText;
  readonly technologies: LocalNames;
}

export interface Exhibits {
  readonly areas: readonly ExhibitArea[];
  readonly exhibitors: readonly Exhibitor[];
}
