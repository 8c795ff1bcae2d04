import { Counter, Gauge, Registry, collectDefaultMetrics } from 'prom-client';

export interface Metrics {
  /** Counts one finished turn. */
  countTurn(turn: { outcome: string; topic: string; language: string; channel: string }): void;
  /** Sets the size of the content served, and whether the last reading of the folder was good. */
  setContent(content: { entries: number; sessions: number; good: boolean }): void;
  countTurnError(): void;
  /** The Prometheus text format. */
  print(): Promise<string>;
  readonly contentType: string;
}

/** Metrics of one service, in a registry of their own; labels are closed lists, never what somebody typed. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const turns = new Counter({
    name: 'huiwen_turns_total',
    help: 'Finished turns',
    labelNames: ['outcome', 'topic', 'language', 'channel'],
    registers: [registry],
  });
  const errors = new Counter({ name: 'huiwen_turn_errors_total', help: 'Turns that ended in an unexpected error', registers: [registry] });
  const entries = new Gauge({ name: 'huiwen_content_entries', help: 'FAQ entries served', registers: [registry] });
  const sessions = new Gauge({ name: 'huiwen_content_sessions', help: 'Sessions served', registers: [registry] });
  const good = new Gauge({
    name: 'huiwen_content_good',
    help: '1 where the last reading of the event folder was good, 0 where an older version is served',
    registers: [registry],
  });
  return {
    countTurn: (turn) => turns.inc({ ...turn, channel: /^[a-z]{1,20}$/.test(turn.channel) ? turn.channel : 'other' }),
    setContent: (content) => {
      entries.set(content.entries);
      sessions.set(content.sessions);
      good.set(content.good ? 1 : 0);
    },
    countTurnError: () => errors.inc(),
    print: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
