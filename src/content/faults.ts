import type { Fault, SourceRef } from '../domain';

/** An error: the folder is refused while it stands. */
export function errorAt(code: string, at: SourceRef, values: Fault['values'] = {}): Fault {
  return { code, severity: 'error', at, values };
}

/** A warning: the folder is served, and staff should look. */
export function warningAt(code: string, at: SourceRef, values: Fault['values'] = {}): Fault {
  return { code, severity: 'warning', at, values };
}

/** Errors first, then by file, row and code: the order in which staff mend them. */
export function sortFaults(faults: readonly Fault[]): Fault[] {
  const rank = (fault: Fault): string =>
    `${fault.severity} ${fault.at.file} ${String(fault.at.row ?? 0).padStart(7, '0')} ${fault.code} ${fault.at.field ?? ''}`;
  return [...faults].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}
