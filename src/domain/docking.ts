import type { LocalNames, LocalText } from './language';

export const PARTY_ROLES = ['enterprise', 'central-enterprise', 'academician', 'expert', 'institute', 'investor'] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** A party of the docking meetings. Only `role`, `name` and `field` of a party with `listed` may be told to others. */
export interface Party {
  readonly id: string;
  /** What the party types to see its own meetings. A secret: never shown, never logged. */
  readonly code: string;
  readonly role: PartyRole;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly field: LocalText;
  readonly needs?: LocalText;
  readonly offers?: LocalText;
  readonly listed: boolean;
}

export interface DockingSlot {
  readonly id: string;
  readonly startMs: number;
  readonly endMs: number;
}

export interface DockingTable {
  readonly id: string;
  readonly name: LocalText;
  readonly placeId?: string;
}

export interface Meeting {
  readonly id: string;
  readonly partyIds: readonly [string, string];
  readonly slotId: string;
  readonly tableId?: string;
  readonly mode: 'onsite' | 'online';
  readonly status: 'pending' | 'confirmed' | 'cancelled';
  readonly interpreter: boolean;
}

export interface DockingPlan {
  readonly parties: readonly Party[];
  readonly slots: readonly DockingSlot[];
  readonly tables: readonly DockingTable[];
  readonly meetings: readonly Meeting[];
}
