import type { EventContent, Language } from '../domain';
import { buildKnowledgeIndex } from '../knowledge';
import { buildNameIndex } from '../programme';
import type { Words } from '../text';
import type { EventView } from '../../dialogs';

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Builds the indexes over an event's content. `fill` puts the event's facts into an answer's placeholders. */
export function createEventView(
  content: EventContent,
  words: Words,
  fill: (template: string, content: EventContent, language: Language) => string,
): EventView {
  return {
    content,
    words,
    knowledge: buildKnowledgeIndex(
      content.faq.map((entry) => ({
        id: entry.id,
        phrasings: entry.questions,
        tags: entry.tags,
        title: entry.title,
        answer: entry.answer,
      })),
      content.glossary,
    ),
    names: buildNameIndex(content),
    entries: byId(content.faq),
    sessions: byId(content.programme.sessions),
    speakers: byId(content.programme.speakers),
    places: byId(content.venue.places),
    fill: (template, language) => fill(template, content, language),
  };
}
