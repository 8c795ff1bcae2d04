import type { Topic } from '../../src/domain';

/** A row of a labelled question file: `lang, group, question, expected kind of answer`. */
export interface LabelledQuestion {
  readonly lang: string;
  readonly group: string;
  readonly question: string;
  readonly expected: string;
}

/** Topics that count as right for an expected kind; the part before the colon decides. Groups of kinds that two desks share list both. */
const TOPICS_OF_KIND: Readonly<Record<string, readonly Topic[]>> = {
  schedule: ['schedule'],
  reminder: ['schedule'],
  capacity: ['schedule', 'venue'],
  speaker: ['schedule'],
  time: ['schedule'],
  'follow-up': ['schedule', 'venue', 'about'],
  venue: ['venue'],
  transport: ['venue'],
  map: ['venue'],
  hotel: ['venue'],
  food: ['venue'],
  safety: ['safety'],
  'lost-found': ['safety'],
  badge: ['registration', 'safety'],
  access: ['safety', 'venue'],
  docking: ['docking'],
  visa: ['registration'],
  registration: ['registration'],
  stream: ['online'],
  exhibit: ['exhibits'],
  menu: ['about', 'smalltalk'],
  'switch language': ['about', 'smalltalk'],
  feedback: ['smalltalk', 'about'],
  'small talk': ['smalltalk'],
  'bot intro': ['smalltalk', 'about'],
};

const TOPICS_OF_FAQ: Readonly<Record<string, readonly Topic[]>> = {
  materials: ['schedule', 'registration', 'online'],
  timezone: ['schedule', 'online'],
  wifi: ['venue'],
  overseas: ['venue', 'registration'],
  weather: ['venue', 'about'],
  rule: ['venue', 'safety'],
  privacy: ['about', 'safety', 'registration'],
};

/** Topics that are right for an expected kind such as `venue:directions room` or `faq:wifi->staff`. */
export function topicsFor(expected: string): readonly Topic[] {
  const [kind = '', detail = ''] = expected.split(':').map((part) => part.trim());
  if (kind === 'faq') return TOPICS_OF_FAQ[detail.split(/[\s>-]/)[0] ?? ''] ?? [];
  return TOPICS_OF_KIND[kind] ?? [];
}
