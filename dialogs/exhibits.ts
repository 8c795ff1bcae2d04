import type { Exhibitor, ExhibitArea } from '../src/domain';
import {
  choice,
  evidenceOfNames,
  idsOf,
  makeReply,
  NO_FILTER,
  type Answerer,
  type EventView,
  type Proposal,
  type Question,
} from './dialog';
import { shows, showsAny } from './signals';

/** Exhibitors named in one answer; more would not be read. */
const LISTED = 8;

function proposal(
  text: string,
  ids: readonly string[],
  question: Question,
  parts: { confidence: number; action: string; placeIds?: readonly string[]; suggestions?: ReturnType<typeof choice>[] },
): Proposal {
  return {
    reply: makeReply({
      topic: 'exhibits',
      language: question.language,
      text,
      ids,
      suggestions: parts.suggestions ?? [],
      confidence: parts.confidence,
      evidence: evidenceOfNames(question.names),
    }),
    frame: {
      atMs: question.nowMs,
      topic: 'exhibits',
      action: parts.action,
      filter: NO_FILTER,
      sessionIds: [],
      shown: 0,
      placeIds: parts.placeIds ?? [],
    },
  };
}

function hallOf(exhibitor: Exhibitor, view: EventView): { area?: ExhibitArea; placeId?: string } {
  const area = view.content.exhibits.areas.find((item) => item.id === exhibitor.areaId);
  return { ...(area ? { area } : {}), ...(area?.placeId ? { placeId: area.placeId } : {}) };
}

/** Who an exhibitor is, what they show and where. */
export function exhibitorProposal(exhibitor: Exhibitor, question: Question, view: EventView, confidence: number): Proposal {
  const { language } = question;
  const { area, placeId } = hallOf(exhibitor, view);
  const hall = placeId ? view.places.get(placeId)?.name[language] : undefined;
  const where = [hall, area?.name[language]].filter(Boolean).join(language === 'zh' ? '，' : ', ');
  const technologies = exhibitor.technologies[language].join(language === 'zh' ? '、' : ', ');
  const text = [
    view.words.say(language, 'desk:exhibits.booth', { name: exhibitor.name[language], booth: exhibitor.booth, where }),
    exhibitor.intro[language],
    technologies && view.words.say(language, 'desk:exhibits.technologies', { technologies }),
  ]
    .filter(Boolean)
    .join('\n');
  return proposal(text, [exhibitor.id], question, { confidence, action: `exhibitor:${exhibitor.id}`, placeIds: placeId ? [placeId] : [] });
}

/** What is shown in an area, with its exhibitors. */
export function areaProposal(area: ExhibitArea, question: Question, view: EventView, confidence: number): Proposal {
  const { language } = question;
  const exhibitors = view.content.exhibits.exhibitors.filter((exhibitor) => exhibitor.areaId === area.id);
  const hall = area.placeId ? view.places.get(area.placeId)?.name[language] : undefined;
  const text = [
    `**${area.name[language]}**${hall ? ` · ${hall}` : ''}`,
    area.highlights?.[language],
    ...exhibitors.slice(0, LISTED).map((exhibitor) => `- **${exhibitor.booth}** ${exhibitor.name[language]}`),
  ]
    .filter(Boolean)
    .join('\n');
  return proposal(text, [area.id, ...exhibitors.map((exhibitor) => exhibitor.id)], question, {
    confidence,
    action: `area:${area.id}`,
    placeIds: area.placeId ? [area.placeId] : [],
  });
}

/** The areas of the exhibition, to choose from. */
export function exhibitionProposal(question: Question, view: EventView, confidence: number): Proposal | undefined {
  const { language } = question;
  const { areas, exhibitors } = view.content.exhibits;
  if (areas.length === 0) return undefined;
  const lines = areas.map((area) => `- **${area.name[language]}**${area.highlights ? ` ${area.highlights[language]}` : ''}`);
  const text = [view.words.say(language, 'desk:exhibits.overview', { areas: areas.length, exhibitors: exhibitors.length }), ...lines].join(
    '\n',
  );
  return proposal(
    text,
    areas.map((area) => area.id),
    question,
    { confidence, action: 'menu:exhibits', suggestions: areas.map((area) => choice(`area:${area.id}`, area.name[language])) },
  );
}

function unknownBooth(question: Question, view: EventView): Proposal | undefined {
  const code = /\b([a-z])-?(\d{2,3})\b/.exec(question.normal);
  if (!code || !shows(question.normal, 'exhibit')) return undefined;
  const booth = `${code[1] ?? ''}${code[2] ?? ''}`.toUpperCase();
  return proposal(view.words.say(question.language, 'desk:exhibits.noBooth', { booth }), [], question, {
    confidence: 0.8,
    action: 'menu:exhibits',
  });
}

/** Questions about exhibitors, booths, technologies and the four waters. */
export const answerFromExhibits: Answerer = (question, view) => {
  const { exhibitors, areas } = view.content.exhibits;
  const [exhibitor] = idsOf(question, 'exhibitor', 'booth').flatMap(
    (id) => exhibitors.find((item) => item.id === id || item.booth === id) ?? [],
  );
  if (exhibitor) return exhibitorProposal(exhibitor, question, view, 0.88);
  const [area] = idsOf(question, 'area').flatMap((id) => areas.find((item) => item.id === id) ?? []);
  const asks = showsAny(question.normal, 'exhibit', 'where', 'list', 'bio');
  if (area) return areaProposal(area, question, view, asks ? 0.87 : 0.6);
  return unknownBooth(question, view);
};
