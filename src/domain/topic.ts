/** What a question or an answer is about. Desks, buttons and statistics use the same closed list. */
export const TOPICS = ['schedule', 'venue', 'safety', 'docking', 'exhibits', 'online', 'registration', 'about', 'smalltalk'] as const;
export type Topic = (typeof TOPICS)[number];

/** What became of a turn. */
export const OUTCOMES = ['answer', 'choose', 'unknown', 'emergency', 'dialog'] as const;
export type Outcome = (typeof OUTCOMES)[number];
