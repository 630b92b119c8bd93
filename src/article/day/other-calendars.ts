import type { Calendar } from '../../dates/calendars.ts';
import { isYearOfOthers, mayCountOtherwise } from '../../dates/calendars.ts';
import { yearIn } from '../../dates/date-parts.ts';
import type { Place, Problem } from '../../problems.ts';
import { problem, quote } from '../../problems.ts';
import type { Article } from '../article.ts';

const FOUND = 'a year of the Persian or the Islamic calendar, and site.yaml names none';
const CURE = 'calendar: persian, or calendar: islamic-umalqura, in site.yaml';

/** Whether a Gregorian site in a language of other calendars has such a year, which is reported. */
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
 * Where most dates of an archive lie in years that are no Gregorian years of a newspaper, they are of another calendar, and
 * none of them is published: as they stand they would be days of the Middle Ages.
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
