import type { DockingPlan } from './docking';
import type { Concept, Entry } from './entry';
import type { Exhibits } from './exhibits';
import type { Language, LocalNames, LocalText } from './language';
import type { Programme } from './programme';
import type { EmergencyInfo } from './safety';
import type { Topic } from './topic';
import type { Venue } from './venue';

export interface Conference {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  readonly detail?: LocalText;
}

/** A desk or a responsible person (责任人), told to attendees who need a human being. */
export interface Contact {
  readonly id: string;
  readonly name: LocalText;
  readonly role: LocalText;
  readonly phone?: string;
  readonly placeId?: string;
  readonly topics: readonly Topic[];
}

/** event.yaml. Dates are ISO dates in `zone`. */
export interface EventInfo {
  readonly id: string;
  /** True where the content is invented for demonstration; page and answers say so. */
  readonly sample: boolean;
  readonly name: LocalText;
  readonly shortName: LocalText;
  readonly detail: LocalText;
  /** Shown on the page and with the answer about the event while `sample`. */
  readonly sampleNotice?: LocalText;
  readonly startDate: string;
  readonly endDate: string;
  /** IANA zone of every wall-clock time of the event. */
  readonly zone: string;
  /** Hours (0–24, wall clock) between which an ambiguous "at 3" is taken to be. */
  readonly hours: { readonly from: number; readonly until: number };
  /** Wall-clock time (ISO, event zone) from which the clock may run while the event is not on. */
  readonly rehearsal?: string;
  readonly languages: readonly Language[];
  readonly conferences: readonly Conference[];
  readonly contacts: readonly Contact[];
  readonly website?: string;
  readonly privacy?: LocalText;
}

/** A line of the preparation list: timetable, task, responsible person (时间表、任务书、责任人). For staff only. */
export interface Task {
  readonly id: string;
  /** ISO date, event zone. */
  readonly due: string;
  readonly task: LocalText;
  /** Contact id. */
  readonly owner: string;
  readonly status: 'open' | 'doing' | 'done';
}

/** A whole event folder, read and checked. */
export interface EventContent {
  readonly info: EventInfo;
  readonly faq: readonly Entry[];
  readonly programme: Programme;
  readonly venue: Venue;
  readonly emergency: EmergencyInfo;
  readonly exhibits: Exhibits;
  readonly docking: DockingPlan;
  readonly glossary: readonly Concept[];
  readonly tasks: readonly Task[];
  /** First 12 hex digits of a hash over the folder's files: the same content has the same version everywhere. */
  readonly version: string;
}
