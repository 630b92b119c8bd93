import type { Calendar } from '../../dates/calendars.ts';
import { isYearOfOthers, mayCountOtherwise } from '../../dates/calendars.ts';
import { yearIn } from '../../dates/date-parts.ts';
import type { Place, Problem } from '../../problems.ts';
import { problem, quote } from '../../problems.ts';
import type { Article } from '../article.ts';

const FOUND = 'a year of the Persian or the Islamic calendar, but site.yaml names no calendar';
const CURE = 'calendar: persian, or calendar: islamic-umalqura, in site.yaml';

/**
 * Whether an article has such a year although the site counts Gregorian years in a language of another calendar. That
 * is reported.
 */
export function isOfOtherCalendar(
  { file, calendar, language, problems }: { file: string; calendar: Calendar; language: string; problems: Problem[] },
  text: string,
  at: { field: string } & Partial<Place>,
): boolean {
  if (calendar !== 'gregorian' || !mayCountOtherwise(language)) return false;
  const year = yearIn(text);
  if (year === null || !isYearOfOthers(year)) return false;
  problems.push(problem('calendar-unset', { file, ...at }, `${quote(text)}: ${FOUND}`, CURE));
  return true;
}

/**
 * Holds back all articles if most dates have a year in which no newspaper existed. Such dates belong to another
 * calendar; as Gregorian dates they would be days of the Middle Ages.
 */
export function refuseOtherCalendars(
  articles: Article[],
  calendar: Calendar,
): { dated: Article[]; problems: Problem[] } {
  const isOdd = ({ date }: Article) => date !== undefined && isYearOfOthers(Number(date.day.slice(0, 4)));
  const odd = calendar === 'gregorian' ? articles.filter(isOdd) : [];
  const all = articles.filter(({ date }) => date !== undefined).length;
  if (odd.length === 0 || odd.length * 2 <= all) return { dated: articles, problems: [] };
  const problems = odd.map(({ file, date, dateLine = 1 }) => {
    const found = `${quote(date!.day)}, like most dates here: ${FOUND}`;
    return problem('calendar-unset', { file, field: 'date', line: dateLine }, found, CURE);
  });
  return { dated: articles.filter((article) => !isOdd(article)), problems };
}
