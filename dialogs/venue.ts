import type { Hotel, Place, Transport } from '../src/domain';
import {
  choice,
  evidenceOfNames,
  idsOf,
  makeReply,
  namesOf,
  NO_FILTER,
  type Answerer,
  type EventView,
  type Frame,
  type Proposal,
  type Question,
} from './dialog';
import { shows, showsAny, withoutFiller } from './signals';

function frameOfPlace(placeIds: readonly string[], action: string, question: Question): Frame {
  return {
    atMs: question.nowMs,
    topic: 'venue',
    action,
    filter: { ...NO_FILTER, roomIds: [...placeIds] },
    sessionIds: [],
    shown: 0,
    placeIds,
  };
}

/** Where a place is, how to get there and what it is for. */
export function placeProposal(place: Place, question: Question, view: EventView, confidence: number): Proposal {
  const { language } = question;
  const { words, content } = view;
  const floor = place.floor ? words.say(language, 'desk:venue.floor', { floor: place.floor }) : '';
  const building = place.building?.[language] ?? '';
  const where = [building, floor].filter(Boolean).join(language === 'zh' ? '' : ', ');
  const map = content.venue.maps.find((item) => item.id === place.map) ?? content.venue.maps[0];
  return {
    reply: makeReply({
      topic: 'venue',
      language,
      text: [
        where
          ? words.say(language, 'desk:venue.place', { name: place.name[language], where })
          : words.say(language, 'desk:venue.placeOnly', { name: place.name[language], venue: content.venue.name[language] }),
        place.detail?.[language],
        place.directions && words.say(language, 'desk:venue.directions', { directions: place.directions[language] }),
        place.stepFree && words.say(language, 'desk:venue.stepFree', { stepFree: place.stepFree[language] }),
      ]
        .filter(Boolean)
        .join('\n'),
      ids: [place.id],
      suggestions: ['hall', 'room'].includes(place.kind)
        ? [choice(`room-now:${place.id}`, words.say(language, 'desk:button.roomNow', { name: place.name[language] }))]
        : [],
      images: map ? [{ file: map.file, title: map.title[language] }] : [],
      confidence,
      evidence: evidenceOfNames(question.names),
    }),
    frame: frameOfPlace([place.id], `place:${place.id}`, question),
  };
}

function detailProposal(item: Transport | Hotel, question: Question, confidence: number): Proposal {
  const { language } = question;
  return {
    reply: makeReply({
      topic: 'venue',
      language,
      text: `**${item.name[language]}**\n${item.detail[language]}`,
      ids: [item.id],
      confidence,
      evidence: evidenceOfNames(question.names),
    }),
    frame: frameOfPlace([], `detail:${item.id}`, question),
  };
}

/** A way of getting here, or a hotel, by its id. */
export function venueDetail(id: string, question: Question, view: EventView, confidence: number): Proposal | undefined {
  const item = view.content.venue.transport.find((way) => way.id === id) ?? view.content.venue.hotels.find((hotel) => hotel.id === id);
  return item && detailProposal(item, question, confidence);
}

/** Address of the venue, with the ways to get there. */
export function venueProposal(question: Question, view: EventView, confidence: number): Proposal {
  const { language } = question;
  const { venue } = view.content;
  const ways = venue.transport.slice(0, 4).map((way) => choice(`detail:${way.id}`, way.name[language]));
  const [map] = venue.maps;
  return {
    reply: makeReply({
      topic: 'venue',
      language,
      text: [
        view.words.say(language, 'desk:venue.address', { name: venue.name[language], address: venue.address[language] }),
        venue.detail?.[language],
      ]
        .filter(Boolean)
        .join('\n'),
      ids: ['venue'],
      suggestions: ways,
      images: map ? [{ file: map.file, title: map.title[language] }] : [],
      confidence,
      evidence: [{ kind: 'rule', value: 'venue' }],
    }),
    frame: frameOfPlace([], 'venue', question),
  };
}

function placesNamed(question: Question, view: EventView): Place[] {
  return idsOf(question, 'place').flatMap((id) => view.places.get(id) ?? []);
}

function severalPlaces(places: readonly Place[], question: Question, view: EventView): Proposal {
  const { language } = question;
  return {
    reply: makeReply({
      outcome: 'choose',
      topic: 'venue',
      language,
      text: view.words.say(language, 'desk:venue.which'),
      ids: places.map((place) => place.id),
      choices: places.slice(0, 3).map((place) => choice(`place:${place.id}`, place.name[language])),
      confidence: 0.7,
      evidence: evidenceOfNames(question.names),
    }),
    frame: frameOfPlace(
      places.map((place) => place.id),
      'venue',
      question,
    ),
  };
}

function aboutPlaces(question: Question, view: EventView): Proposal | undefined {
  const places = placesNamed(question, view);
  const [first] = places;
  if (!first) return undefined;
  const asks = showsAny(question.normal, 'where', 'route');
  const [match] = namesOf(question, 'place');
  const share = (match?.matched.length ?? 0) / Math.max(1, question.text.trim().length);
  if (!asks && share < 0.5) return undefined;
  const tied = places.length > 1 && new Set(namesOf(question, 'place').map((name) => name.matched)).size === 1;
  if (tied) return severalPlaces(places, question, view);
  return placeProposal(first, question, view, asks ? 0.87 : 0.7);
}

function aboutTransport(question: Question, view: EventView): Proposal | undefined {
  const [name] = namesOf(question, 'transport', 'hotel');
  if (!name) return undefined;
  const share = name.matched.length / Math.max(1, question.text.trim().length);
  return venueDetail(name.id, question, view, showsAny(question.normal, 'where', 'route') ? 0.72 : 0.4 + share / 2);
}

/** Questions about places, routes, transport and hotels that the venue file answers. */
export const answerFromVenue: Answerer = (question, view) => {
  if (shows(question.normal, 'agenda') && question.time) return undefined;
  const found = aboutPlaces(question, view) ?? aboutTransport(question, view);
  if (found) return found;
  const { frame } = question;
  const framed = frame?.placeIds[0];
  const asksWay = showsAny(question.normal, 'where', 'route');
  const place = framed && question.names.length === 0 && asksWay && question.text.length <= 24 ? view.places.get(framed) : undefined;
  const bare = withoutFiller(question.normal).length <= 8;
  if (place) return placeProposal(place, question, view, bare ? 0.88 : 0.7);
  return shows(question.normal, 'route') && question.names.length === 0 ? venueProposal(question, view, bare ? 0.87 : 0.55) : undefined;
};
