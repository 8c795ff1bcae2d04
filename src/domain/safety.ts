import type { LocalText } from './language';

export const EMERGENCY_KINDS = ['fire', 'medical', 'security', 'lost-child', 'evacuation', 'other'] as const;
export type EmergencyKind = (typeof EMERGENCY_KINDS)[number];

/** What the emergency lane needs; it must work when nothing else of the event loads. */
export interface EmergencyInfo {
  /** National numbers; the defaults are those of mainland China. */
  readonly numbers: { readonly police: string; readonly fire: string; readonly medical: string; readonly traffic: string };
  readonly controlRoom?: { readonly name: LocalText; readonly phone: string };
  /** What to do, by kind; kinds without a text of the event use the built-in words. */
  readonly instructions: Partial<Readonly<Record<EmergencyKind, LocalText>>>;
  /** Place ids. */
  readonly assemblyIds: readonly string[];
}
