import type { EmergencyInfo, EmergencyKind, Language, Place, Reply } from '../src/domain';
import type { Words } from '../src/text';
import { makeReply } from './dialog';

/** National numbers of mainland China, for the case that safety.yaml cannot be read. */
export const DEFAULT_EMERGENCY: EmergencyInfo = {
  numbers: { police: '110', fire: '119', medical: '120', traffic: '122' },
  instructions: {},
  assemblyIds: [],
};

function instructions(kind: EmergencyKind, info: EmergencyInfo, words: Words, language: Language): string {
  return info.instructions[kind]?.[language] ?? words.say(language, `desk:emergency.${kind}`);
}

function nearestWords(places: readonly Place[], words: Words, language: Language): string {
  if (places.length === 0) return '';
  const names = places.map((place) => `${place.name[language]}${place.floor ? ` (${place.floor}F)` : ''}`);
  return words.say(language, 'desk:emergency.places', { places: names.join(language === 'zh' ? '、' : ', ') });
}

function block(kind: EmergencyKind, info: EmergencyInfo, places: readonly Place[], options: { words: Words; language: Language }): string {
  const { words, language } = options;
  const control = info.controlRoom;
  return [
    words.say(language, 'desk:emergency.numbers', { ...info.numbers }),
    control ? words.say(language, 'desk:emergency.control', { name: control.name[language], phone: control.phone }) : '',
    instructions(kind, info, words, language),
    nearestWords(places, words, language),
  ]
    .filter(Boolean)
    .join('\n');
}

/** Places to name: first aid for a medical case, the assembly points otherwise. */
function placesFor(kind: EmergencyKind, info: EmergencyInfo, places: readonly Place[]): Place[] {
  if (kind === 'medical') return places.filter((place) => place.kind === 'first-aid');
  if (kind === 'fire' || kind === 'evacuation') return places.filter((place) => info.assemblyIds.includes(place.id));
  return [];
}

/** The emergency answer: both languages at once, the asker's first; needs neither the FAQ nor a store. */
export function emergencyReply(
  kind: EmergencyKind,
  language: Language,
  words: Words,
  event?: { info: EmergencyInfo; places: readonly Place[] },
): Reply {
  const info = event?.info ?? DEFAULT_EMERGENCY;
  const places = placesFor(kind, info, event?.places ?? []);
  const languages: Language[] = language === 'zh' ? ['zh', 'en'] : ['en', 'zh'];
  return makeReply({
    outcome: 'emergency',
    topic: 'safety',
    language,
    text: languages.map((each) => block(kind, info, places, { words, language: each })).join('\n\n'),
    ids: [`emergency:${kind}`, ...places.map((place) => place.id)],
    confidence: 1,
    evidence: [{ kind: 'rule', value: `emergency:${kind}` }],
  });
}
