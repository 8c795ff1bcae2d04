import type { Programme, Session } from '../domain';
import { fold } from './fold';

/** Weight of a field: a word of the title says more about a session than one of its abstract. */
const WEIGHTS = { title: 3, tag: 3, track: 2, abstract: 1 } as const;
/** At most so many sessions are given. */
const MOST_RESULTS = 30;
/** At most so many terms of a question are looked up. */
const MOST_TERMS = 40;
/** A result explains at least this share of the question's rare words, and of what the best one scores. */
const LEAST_COVERAGE = 0.5;
const LEAST_OF_BEST = 0.35;

const STOP_WORDS = new Set(
  (
    'a an the and or of on in at to for from by with about is are was were be been am do does did have has had what which who whom whose when where why how ' +
    'any anything some something everything all there this that these those it its i me my we our you your they he she session sessions talk talks event events forum ' +
    'programme program schedule agenda please show tell find list give know want like attend hear see more other next now today tomorrow related regarding topic topics ' +
    'can could will would shall should may'
  ).split(' '),
);
const STOP_HAN =
  /有没有|有哪些|哪些|哪个|哪场|哪里|什么|时候|关于|有关|相关|方面|请问|我想|想听|想看|介绍|一下|告诉|报告|论坛|会议|活动|场次|日程|安排|议程|内容|主题|下一场|几点|开始|在哪|怎么|多少|谁|讲|听|看|的|了|吗|呢|吧|啊|是|有|在|和|与|及|我|你|您|都/g;

function stem(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

function hanTerms(run: string): readonly string[] {
  const characters = Array.from(run);
  if (characters.length < 2) return [];
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

/** Words (Latin, digits) and pairs of Han characters of a text. */
export function topicTerms(text: string): readonly string[] {
  const folded = fold(text.slice(0, 4000));
  const latin = (folded.match(/[\p{Script=Latin}\d]+/gu) ?? []).filter((word) => word.length > 1 && !STOP_WORDS.has(word)).map(stem);
  const han = (folded.match(/\p{Script=Han}+/gu) ?? []).flatMap(hanTerms);
  return [...latin, ...han];
}

interface TopicIndex {
  readonly postings: ReadonlyMap<string, ReadonlyMap<number, number>>;
  readonly sessions: readonly Session[];
}

function fieldsOf(session: Session): readonly (readonly [string, number])[] {
  const { title, subtitle, tags, track, abstract } = session;
  return [
    [[title.zh, title.en, subtitle?.zh, subtitle?.en].join(' '), WEIGHTS.title],
    [[...tags.zh, ...tags.en].join(' '), WEIGHTS.tag],
    [[track?.zh, track?.en].join(' '), WEIGHTS.track],
    [[abstract?.zh, abstract?.en].join(' '), WEIGHTS.abstract],
  ];
}

function buildTopicIndex(programme: Programme): TopicIndex {
  const postings = new Map<string, Map<number, number>>();
  programme.sessions.forEach((session, at) => {
    for (const [text, weight] of fieldsOf(session)) {
      for (const term of new Set(topicTerms(text))) {
        const posting = postings.get(term) ?? new Map<number, number>();
        posting.set(at, Math.max(posting.get(at) ?? 0, weight));
        postings.set(term, posting);
      }
    }
  });
  return { postings, sessions: programme.sessions };
}

const indexes = new WeakMap<readonly Session[], TopicIndex>();

function indexOf(programme: Programme): TopicIndex {
  const known = indexes.get(programme.sessions);
  if (known !== undefined) return known;
  const built = buildTopicIndex(programme);
  indexes.set(programme.sessions, built);
  return built;
}

/** Smoothed inverse document frequency, ln(1 + N / df). */
function rarity(index: TopicIndex, term: string): number {
  const found = index.postings.get(term)?.size ?? 0;
  return Math.log(1 + index.sessions.length / Math.max(found, 0.5));
}

export interface ScoredSession {
  readonly session: Session;
  /** 0–1: the share of the question's rare words that the session holds, by weight of the field. */
  readonly score: number;
}

/** Every session that shares rare words with the text, best first; ties by start, then id. */
export function rankSessions(programme: Programme, text: string): ScoredSession[] {
  const index = indexOf(programme);
  const terms = [...new Set(topicTerms(fold(text).replace(STOP_HAN, ' ')))].slice(0, MOST_TERMS);
  const total = terms.reduce((sum, term) => sum + rarity(index, term), 0);
  const covered = new Map<number, number>();
  const scores = new Map<number, number>();
  for (const term of terms) {
    const weight = rarity(index, term);
    for (const [at, field] of index.postings.get(term) ?? []) {
      covered.set(at, (covered.get(at) ?? 0) + weight);
      scores.set(at, (scores.get(at) ?? 0) + weight * (field / WEIGHTS.title));
    }
  }
  const ranked = [...scores]
    .filter(([at]) => (covered.get(at) ?? 0) >= LEAST_COVERAGE * total)
    .flatMap(([at, score]) => {
      const session = index.sessions[at];
      return session === undefined ? [] : [{ session, score: score / total }];
    });
  return ranked.sort((a, b) => b.score - a.score || a.session.startMs - b.session.startMs || (a.session.id < b.session.id ? -1 : 1));
}

/** Sessions on a topic, best first: words and pairs of characters shared with titles, tags, tracks and abstracts. */
export function searchSessions(programme: Programme, text: string): Session[] {
  const ranked = rankSessions(programme, text);
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= LEAST_OF_BEST * best)
    .slice(0, MOST_RESULTS)
    .map(({ session }) => session);
}
