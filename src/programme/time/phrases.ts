import type { Bound, ClockTime, DayName, DayPart, Meaning, Token } from './token';

/** A word for a stretch around now. */
export type NowWord = 'now' | 'next' | 'just-now' | 'so-far' | 'later' | 'soon';

/** One side of a time: everything that was said about it. */
export interface Moment {
  day?: DayName;
  part?: DayPart;
  clock?: ClockTime;
  number?: number;
  bound?: Bound;
  anchor?: Extract<Meaning, { is: 'anchor' }>;
  shift?: number;
  within?: number;
  word?: NowWord;
}

/** A moment, or two that bound a range, and where they stand in the folded text. */
export interface Phrase {
  readonly from: Moment;
  readonly to?: Moment;
  readonly start: number;
  readonly end: number;
}

/** What may stand between two pieces of one time. */
const FILLER = /^(?:[\s,，.。:：的在于是@()（）'’]|\b(?:on|at|in|the|of|for|around|about|this|by|sharp|between|during|within|please|s)\b|开始|左右|大概|大约|之间|间|那天|当天|呢)*$/; // prettier-ignore

/** Puts a meaning into a moment; false where its place is taken. */
function put(moment: Moment, meaning: Meaning): boolean {
  switch (meaning.is) {
    case 'day':
      return putDay(moment, meaning.day, meaning.part);
    case 'part':
      return fill(moment, 'part', meaning.part);
    case 'clock':
      return fill(moment, 'clock', meaning.clock);
    case 'number':
      return moment.clock === undefined && fill(moment, 'number', meaning.value);
    case 'anchor':
      return fill(moment, 'anchor', meaning);
    case 'shift':
      return fill(moment, 'shift', meaning.minutes);
    case 'within':
      return fill(moment, 'within', meaning.minutes);
    case 'bound':
      return fill(moment, 'bound', meaning.bound);
    case 'to':
    case 'and':
      return false;
    case 'now':
    case 'next':
    case 'just-now':
    case 'so-far':
    case 'later':
    case 'soon':
      return fill(moment, 'word', meaning.is);
  }
}

function fill<Key extends keyof Moment>(moment: Moment, key: Key, value: Moment[Key]): boolean {
  if (moment[key] !== undefined) return false;
  moment[key] = value;
  return true;
}

/** "Friday the 27th": of two names of one day the exacter one stays. */
function putDay(moment: Moment, day: DayName, part: DayPart | undefined): boolean {
  if (moment.day !== undefined && !isSameDayTwice(moment.day, day)) return false;
  if (moment.day === undefined || moment.day.by === 'weekday' || moment.day.by === 'offset') moment.day = day;
  if (part !== undefined) moment.part ??= part;
  return true;
}

function isSameDayTwice(first: DayName, second: DayName): boolean {
  const exact = (name: DayName): boolean => name.by === 'date' || name.by === 'month-day' || name.by === 'event-day';
  const loose = (name: DayName): boolean => name.by === 'weekday' || name.by === 'offset';
  return (exact(first) && loose(second)) || (loose(first) && exact(second));
}

function hasContent(moment: Moment): boolean {
  return Object.keys(moment).some((key) => key !== 'bound');
}

/** "Thursday and Friday", 三点和四点: between two of a kind, "and" makes a range. */
function joinsTwoOfAKind(before: Token | undefined, after: Token | undefined): boolean {
  const kind = (token: Token | undefined): string | undefined => (token?.meaning.is === 'number' ? 'clock' : token?.meaning.is);
  return (kind(before) === 'day' || kind(before) === 'clock') && kind(before) === kind(after);
}

class PhraseBuilder {
  readonly phrases: Phrase[] = [];
  private from: Moment = {};
  private to: Moment | undefined;
  private start = 0;
  private end = 0;

  /** Ends the phrase that was being read. */
  close(): void {
    if (hasContent(this.from)) this.phrases.push(this.built());
    this.from = {};
    this.to = undefined;
  }

  add(token: Token, before: Token | undefined, after: Token | undefined): void {
    const { meaning } = token;
    if (meaning.is === 'and' && !joinsTwoOfAKind(before, after)) return;
    if (meaning.is === 'to' || meaning.is === 'and') {
      this.turn(token);
      return;
    }
    if (this.startsSecondSide(meaning)) this.to = {};
    if (!put(this.to ?? this.from, meaning)) this.restart(token);
    this.extend(token);
  }

  private extend(token: Token): void {
    if (token.start < this.start || !this.isOpen()) this.start = token.start;
    this.end = token.end;
    this.opened = true;
  }

  private opened = false;

  private isOpen(): boolean {
    return this.opened;
  }

  /** "from 9 until 11": the second bound opens the second side. */
  private startsSecondSide(meaning: Meaning): boolean {
    return meaning.is === 'bound' && meaning.bound === 'until' && this.to === undefined && hasContent(this.from);
  }

  private turn(token: Token): void {
    if (this.to !== undefined) {
      this.close();
      this.opened = false;
    } else if (hasContent(this.from)) this.to = {};
    else {
      this.from.bound = 'until';
      this.extend(token);
    }
  }

  private restart(token: Token): void {
    this.close();
    this.opened = false;
    put(this.from, token.meaning);
  }

  reset(): void {
    this.close();
    this.opened = false;
  }

  private built(): Phrase {
    const { from, to, start, end } = this;
    return to !== undefined && hasContent(to) ? { from, to, start, end } : { from, start, end };
  }
}

/** Groups neighbouring tokens into phrases. `text` is the text whose tokens and masked things are blanked. */
export function buildPhrases(tokens: readonly Token[], text: string): readonly Phrase[] {
  const builder = new PhraseBuilder();
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (before !== undefined && !FILLER.test(text.slice(before.end, token.start))) builder.reset();
    builder.add(token, before, tokens[index + 1]);
  });
  builder.reset();
  return builder.phrases;
}
