import { foldText, spellOut } from '../../text/fold.ts';
import type { PlacedSpan } from './decades.ts';
import { decadesIn } from './decades.ts';

/** A period that a query names in words, and the query without them. */
export interface NamedTime {
  from: string;
  to: string;
  rest: string;
}

type Years = [first: string, last: string];

const ENGLISH_MONTHS = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
  'jan feb mar apr may june july aug sept oct nov dec',
].map((names) => names.split(' '));
/** Words that only introduce a time. */
const LEADS =
  /(^|\s)(from|in|during|between|the|years?|early|mid|late|im|jahre?n?|von|aus|از|در|سال(?: های)?|في|عام|سنة)(?=\s|$)/giu;
const YEAR = '(?:1[0-9]|20)\\d\\d';
const SPANS = new RegExp(
  `(?<!\\d)(${YEAR})(?:\\s*(?:[-–—]|to|and|until|bis|تا|و|الی|الى|から)\\s*)(${YEAR})(?!\\d)|(?<!\\d)(${YEAR})[-–/](1[3-9]|[2-9]\\d)(?![\\d./-])|(?<!\\d)(${YEAR})[-/.](0?[1-9]|1[0-2])(?:[-/.]\\d{1,2})?(?![\\d./-])|(?<!\\d)(${YEAR})年\\s*([1-9]|1[0-2])月(?:\\s*\\d{1,2}日)?|(?<![\\d.,])(${YEAR})(?:年|(?![\\d\\p{L}%]))`,
  'iu',
);
/**
 * Words before a time that leave one end of the period open: "since 2014" or "before 2014". Some include the year
 * itself, others do not.
 */
const OPEN: [pattern: RegExp, side: 'since' | 'after' | 'until' | 'before'][] = [
  [/(?:^|\s)(?:since|seit|ab|depuis|desde|desde el|dal|منذ|с|از سال|from)\s*$/iu, 'since'],
  [/(?:^|\s)(?:after|nach|après|después de|dopo|بعد|پس از|بعد از|после)\s*$/iu, 'after'],
  [/(?:^|\s)(?:until|till|up to|bis|jusqu['’]en|hasta|fino al|حتی|تا|до)\s*$/iu, 'until'],
  [/(?:^|\s)(?:before|vor|avant|antes de|prima del|قبل|پیش از|قبل از)\s*$/iu, 'before'],
];

/**
 * The first year, month, decade or period that a query names; null if there is none. `months` are the names of the
 * twelve months in each language of the archive; English names work too. `years` are the archive's first and last.
 */
export function timeInWords(query: string, months: string[][], years: Years): NamedTime | null {
  const text = foldText(query);
  const found = [decadesIn(text, years), spanIn(text, months)].filter((span) => span !== null);
  const [named] = found.sort((a, b) => a.start - b.start);
  if (!named) return null;
  const span = opened(text, named, years);
  if (span.to.slice(0, 4) < years[0] || span.from.slice(0, 4) > years[1]) return null;
  const before = text
    .slice(0, span.start)
    .replace(LEADS, (lead, space, _, at, all) => (isAtEnd(lead, at, all) ? space : lead));
  const rest = `${before} ${text.slice(span.end)}`.replace(/\s+/g, ' ').trim();
  return { from: span.from, to: span.to, rest };
}

function spanIn(text: string, months: string[][]): PlacedSpan | null {
  const found = SPANS.exec(text);
  if (!found) return null;
  const [whole, first, last, begun, ended, isoYear, isoMonth, kanjiYear, kanjiMonth, year] = found;
  const place = { start: found.index, end: found.index + whole.length };
  const month = isoMonth ?? kanjiMonth;
  if (first && last) {
    const [from, to] = [first, last].sort() as [string, string];
    return { ...place, from, to };
  }
  if (begun && ended) {
    const to = begun.slice(0, 2) + ended;
    return to > begun ? { ...place, from: begun, to } : { ...place, end: place.start + 4, from: begun, to: begun };
  }
  if (month) return { ...place, ...sameTime(`${isoYear ?? kanjiYear}-${month.padStart(2, '0')}`) };
  const named = monthBeside(text, place.start, place.end, [...months, ...ENGLISH_MONTHS]);
  return named
    ? { start: named.start, end: named.end, ...sameTime(`${year}-${named.month}`) }
    : { ...place, ...sameTime(year!) };
}

/** Extends a period to the first or last year of the archive, if the word before it says so. */
function opened(text: string, span: PlacedSpan, [first, last]: Years): PlacedSpan {
  const before = text.slice(0, span.start);
  for (const [pattern, side] of OPEN) {
    const word = pattern.exec(before);
    // "From 2014" alone means the year 2014.
    if (!word || (/from/i.test(word[0]) && side === 'since')) continue;
    const start = word.index;
    if (side === 'since') return { ...span, start, to: last };
    if (side === 'after') return { ...span, start, from: nextTo(span.to, 1), to: last };
    if (side === 'until') return { ...span, start, from: first };
    return { ...span, start, from: first, to: nextTo(span.from, -1) };
  }
  return span;
}

/** The year, or the month, next to another word. */
function nextTo(time: string, step: 1 | -1): string {
  const [year, month] = time.split('-').map(Number) as [number, number?];
  if (month === undefined) return String(year + step);
  const place = year * 12 + month - 1 + step;
  return `${Math.floor(place / 12)}-${String((place % 12) + 1).padStart(2, '0')}`;
}

function sameTime(time: string): { from: string; to: string } {
  return { from: time, to: time };
}

/** Whether a word that introduces a time is the last one before it. */
function isAtEnd(lead: string, at: number, before: string): boolean {
  return (
    before
      .slice(at + lead.length)
      .replace(LEADS, '')
      .trim() === ''
  );
}

/** The name of a month directly before or after a year, with the day next to it. */
function monthBeside(
  text: string,
  start: number,
  end: number,
  names: string[][],
): { month: string; start: number; end: number } | undefined {
  const day = '\\d{1,2}(?:st|nd|rd|th|\\.)?';
  const before = new RegExp(`(?:${day}\\s+)?([\\p{L}\\p{M}]+)\\.?,?\\s*(?:${day},?\\s*)?$`, 'u').exec(
    text.slice(0, start),
  );
  const behind = new RegExp(`^\\s*([\\p{L}\\p{M}]+)(?:\\s+${day}(?!\\d))?`, 'u').exec(text.slice(end));
  const monthOf = (word: string | undefined) => {
    const place = names.map((of) => of.findIndex((name) => word && plain(name) === plain(word))).find((i) => i >= 0);
    return place === undefined ? undefined : String(place + 1).padStart(2, '0');
  };
  const [one, other] = [monthOf(before?.[1]), monthOf(behind?.[1])];
  if (one) return { month: one, start: before!.index, end };
  return other ? { month: other, start, end: end + behind![0].length } : undefined;
}

function plain(word: string): string {
  return spellOut(foldText(word));
}
