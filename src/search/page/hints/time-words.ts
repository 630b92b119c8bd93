import { foldText, spellOut } from '../../text/fold.ts';

/** A span that a query names in words, and the query without them. */
export interface NamedTime {
  from: string;
  to: string;
  rest: string;
}

const ENGLISH_MONTHS = [
  'january february march april may june july august september october november december',
  'jan feb mar apr may jun jul aug sep oct nov dec',
].map((names) => names.split(' '));
/** Words that only lead to a time. */
const LEADS = /(^|\s)(from|in|since|until|during|between|the|im|seit|von|bis|aus|از|در|تا|سال|في|عام|سنة)(?=\s|$)/giu;
const YEAR = '(?:1[0-9]|20)\\d\\d';
const SPANS = new RegExp(
  `(?<!\\d)(${YEAR})(?:\\s*(?:[-–—]|to|and|until|bis|تا|から|إلى)\\s*)(${YEAR})(?!\\d)|(?<!\\d)(${YEAR.replace('\\d\\d', '\\d')})0(?:['’]?s|er|年代)|(?<!\\d)(${YEAR})[-/.](0?[1-9]|1[0-2])(?![\\d./-])|(?<!\\d)(${YEAR})年\\s*([1-9]|1[0-2])月|(?<![\\d.,])(${YEAR})(?:年|(?![\\d\\p{L}%]))`,
  'iu',
);

/**
 * The first year, month, decade or span that a query names; null where it names none. `months` are the names of the
 * twelve months in the page's language; those in English are known too. `years` are the archive's first and last.
 */
export function timeInWords(query: string, months: string[], years: [first: string, last: string]): NamedTime | null {
  const text = foldText(query);
  const found = SPANS.exec(text);
  if (!found) return null;
  const [whole, first, last, decade, isoYear, isoMonth, kanjiYear, kanjiMonth, year] = found;
  const month = isoMonth ?? kanjiMonth;
  let span: [string, string];
  let [start, end] = [found.index, found.index + whole.length];
  if (first && last) span = [first, last].sort() as [string, string];
  else if (decade) span = [`${decade}0`, `${decade}9`];
  else if (month) span = sameTime(`${isoYear ?? kanjiYear}-${month.padStart(2, '0')}`);
  else {
    const named = monthBeside(text, start, end, [months, ...ENGLISH_MONTHS]);
    if (named) [start, end] = [named.start, named.end];
    span = sameTime(named ? `${year}-${named.month}` : year!);
  }
  const isOutside = span[1].slice(0, 4) < years[0] || span[0].slice(0, 4) > years[1];
  if (isOutside) return null;
  const rest = `${text.slice(0, start).replace(LEADS, (lead, space, _, at, all) => (isAtEnd(lead, at, all) ? space : lead))} ${text.slice(end)}`;
  return { from: span[0], to: span[1], rest: rest.replace(/\s+/g, ' ').trim() };
}

function sameTime(time: string): [string, string] {
  return [time, time];
}

/** Whether a word that leads to a time is the last before it. */
function isAtEnd(lead: string, at: number, before: string): boolean {
  return (
    before
      .slice(at + lead.length)
      .replace(LEADS, '')
      .trim() === ''
  );
}

/** The name of a month right before or behind a year. */
function monthBeside(
  text: string,
  start: number,
  end: number,
  names: string[][],
): { month: string; start: number; end: number } | undefined {
  const before = /([\p{L}\p{M}]+)\.?,?\s*$/u.exec(text.slice(0, start));
  const behind = /^\s*([\p{L}\p{M}]+)/u.exec(text.slice(end));
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
