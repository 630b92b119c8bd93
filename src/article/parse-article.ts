import { parseDate } from '../dates.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import { canonicalLanguage, isLanguageCode, languageByName } from '../site/languages.ts';
import { aliasesOf, folderOfAliases, permalinkOf, slugOf } from './addresses.ts';
import { readAllow } from './allow.ts';
import type { Article } from './article.ts';
import { dateOf } from './day/date-of.ts';
import { faultsBehind } from './faults-behind.ts';
import {
  keptData,
  laterDay,
  readCorrections,
  readGroups,
  readImage,
  readLicense,
  readSection,
  readOrigin,
  readPrinted,
  readStandfirst,
  readYes,
} from './fields.ts';
import type { FileName } from './file-name.ts';
import { readFileName } from './file-name.ts';
import type { FrontMatter } from './front-matter.ts';
import { readFrontMatter } from './front-matter.ts';
import { DESCRIPTION_KEYS, describedGroup, readDescription } from './group-description.ts';
import { readIdentity } from './identity.ts';
import type { Folded } from './keys/dialects.ts';
import { categoriesOf, foldDialects } from './keys/dialects.ts';
import { reportKeys } from './keys/report-keys.ts';
import { readLink } from './link-post.ts';
import { findMergeMarkers } from './merge-markers.ts';
import type { ParseContext } from './parse-context.ts';
import { firstKeyLine, placesOf } from './places.ts';
import { statusOf } from './status.ts';
import type { Reading } from './values.ts';
import { plainLine, readDate, readHeadline, readNames, readText, report, rewrite, reportHidden } from './values.ts';
import { readStanding } from './withdrawal.ts';

export interface ParsedArticle {
  /** Absent if the file is not an article or cannot be published. */
  article?: Article;
  problems: Problem[];
  /**
   * The times at which its reading would change: the next publish, update or expiry date. In milliseconds since 1970.
   */
  moments?: number[];
}

/** Parses one Markdown file. Bad input gives problems, never an exception. */
export function parseArticle(
  source: { file: string; text: string; digest: string },
  context: ParseContext,
): ParsedArticle {
  const { file, text, digest } = source;
  const merging = findMergeMarkers(file, text);
  if (merging) return { problems: [merging] };
  const front = readFrontMatter(file, text);
  if ('code' in front) {
    const hidden = faultsBehind(front, text, (cured) => parseArticle({ ...source, text: cured }, context).problems);
    return { problems: [front, ...hidden] };
  }
  const { timeZone, calendar, language } = context;
  const reading: Reading = { file, timeZone, calendar, language, problems: [], moments: [] };
  const name = readFileName(file, context.fileLanguages);
  const groupingKeys = (context.groupings ?? []).map(({ key }) => key);
  const folded = foldDialects(front.map, groupingKeys, front.language);
  const field = (key: Parameters<Folded['fields']['get']>[0]) => folded.fields.get(key);
  const place = describedGroup(name, folded, context.directories ?? []);
  const unknown = place
    ? folded.unknown.filter(({ key }) => !DESCRIPTION_KEYS.includes(key.toLowerCase()))
    : folded.unknown;
  reportKeys(reading, text, front.twice, { ...folded, unknown });
  reportHidden(reading, [...folded.fields.values(), ...folded.groups.values()]);
  const groups = readGroups(reading, folded);

  const kind = place ? 'group' : kindOf(folded, name);
  const describes = place && readDescription(reading, folded, place);
  const date = place ? undefined : dateOf(reading, field('date'), name, field('permalink'));
  if (!kind || (kind === 'article' && !date)) return { problems: undated(reading, name, file) };

  const nameDay = name.day && (parseDate(name.day, timeZone, calendar)?.day ?? name.day);
  if (date && nameDay && date.day !== nameDay && field('date')) reportDays(reading, field('date')!, date.day, nameDay);
  const lang = languageOf(reading, field('lang'), name, context);
  const updated = updateOf(reading, field('updated'), date, context);
  const expiry = readDate(reading, field('expiryDate'));
  if (expiry) reading.moments.push(expiry.instant);
  const slugText = readText(reading, field('slug'));
  const image = readImage(reading, folded);
  const sourceOf = readOrigin(reading, folded);
  const standfirst = readStandfirst(reading, field('standfirst'), front.body);
  const license = readLicense(reading, field('license'));
  const permalink = permalinkOf(reading, field('permalink'), context);
  const tagsEntry = field('tags');
  const further = {
    key: 'categories',
    at: { line: 1, column: 1 },
    value: { kind: 'list' as const, items: folded.furtherTags, at: { line: 1, column: 1 } },
  };
  const title = describes
    ? (describes.name ?? name.base)
    : (readHeadline(reading, field('title')) ?? titleFromName(reading, name));
  const slug = slugOf(reading, slugText, name, title, digest);
  const { link, alias } = readLink(field('link'), name, slug);
  const categories = categoriesOf(front.map.entries);
  const aliases = field('aliases');
  const prefix = lang === context.language ? '' : `/${lang.toLowerCase()}`;
  const aliasFolder = folderOfAliases(aliases?.key ?? '', name, prefix, !isZola(front));
  if (front.body.trim() === '' && kind === 'article' && link === undefined) {
    reading.problems.push(
      problem(
        'body-empty',
        { file, field: 'body', line: front.bodyLine },
        'no text',
        'the text of the article below the front matter',
      ),
    );
  }

  const article: Article = {
    kind,
    file,
    digest,
    status: statusOf(reading, folded, name, kind === 'article' ? date : undefined, context),
    title,
    authors: readNames(reading, field('authors')),
    authorsLine: field('authors')?.at.line ?? 1,
    section: readSection(reading, field('section')),
    sectionLine: field('section')?.at.line ?? 1,
    tags: [...new Set([...readNames(reading, tagsEntry), ...readNames(reading, further)])],
    tagsLine: tagsEntry?.at.line ?? 1,
    slug,
    slugLine: field('slug')?.at.line ?? 1,
    aliases: [...aliasesOf(reading, aliases, aliasFolder, context), ...(alias ? [alias] : [])],
    lang,
    translationKey: name.translationKey,
    corrections: readCorrections(reading, field('corrections'), date),
    kept: keptData(folded.kept),
    ...readIdentity(reading, folded),
    ...readStanding(reading, folded, context.asOf),
    writtenAt: placesOf(folded),
    ...firstKeyLine(front),
    ...(describes ? { describes } : {}),
    ...(groups ? { groups } : {}),
    ...(date ? { date, dateLine: field('date')?.at.line ?? 1 } : {}),
    ...(updated ? { updated } : {}),
    ...(standfirst ? { standfirst } : {}),
    ...(readYes(reading, field('lead')) ? { leads: true } : {}),
    ...(image ? { image } : {}),
    ...readPrinted(reading, folded),
    ...(permalink ? { permalink, permalinkLine: field('permalink')!.at.line } : {}),
    ...(expiry && expiry.instant <= context.asOf ? { expired: expiry } : {}),
    ...(sourceOf ? { source: sourceOf } : {}),
    ...(license ? { license } : {}),
    ...readAllow(reading, field('allow')),
    ...(link ? { link } : {}),
    ...(categories.length > 0 ? { categories } : {}),
  };
  // An invalid date would put the article in a wrong place, so the article is not published until
  // the date is corrected.
  const isBroken = reading.problems.some((p) => p.severity === 'error');
  const { problems, moments } = reading;
  return { problems, moments, ...(isBroken ? {} : { article }) };
}

/** In Zola aliases are relative to the root. Zola writes TOML front matter with its own tables. */
function isZola({ language, map }: FrontMatter): boolean {
  return language === 'toml' && map.entries.some(({ key }) => key === 'taxonomies' || key === 'extra');
}

function kindOf({ fields }: Folded, name: FileName): Article['kind'] | null {
  const written = (key: 'type' | 'layout') => {
    const value = fields.get(key)?.value;
    return value?.kind === 'text' ? value.text.trim().toLowerCase() : '';
  };
  if (name.isPage || written('type') === 'page') return 'page';
  if (!fields.has('date') && !name.day && written('layout') === 'page') return 'page';
  // Hugo's section pages are lists, which Backfile makes itself.
  return name.base === '_index' || /^readme$/i.test(name.base) ? null : 'article';
}

function reportDays(reading: Reading, entry: RawEntry, day: string, nameDay: string): void {
  const at = { file: reading.file, field: entry.key, ...entry.value.at };
  const found = `${day} here, but ${nameDay} in the file name: ${day} counts`;
  reading.problems.push(problem('dates-differ', at, found, `a file name that begins with ${day}-`));
}

/** The time of the last change. It must be after the date, and not in the future. */
function updateOf(
  reading: Reading,
  entry: RawEntry | undefined,
  date: Article['date'],
  { asOf }: ParseContext,
): Article['updated'] {
  const updated = readDate(reading, entry);
  if (!entry || !updated) return undefined;
  if (date && updated.day < date.day) {
    const found = `${updated.day}, and the article is of ${date.day}`;
    report(reading, 'update-early', entry, found, laterDay(updated, date, reading.calendar));
  }
  if (date && updated.instant <= date.instant) return undefined;
  reading.moments.push(updated.instant);
  if (updated.instant <= asOf) return updated;
  const at = { file: reading.file, field: entry.key, ...entry.value.at };
  const found = `${updated.day}: ignored until then`;
  reading.problems.push(problem('date-future', at, found, 'the day of the last change'));
  return undefined;
}

function undated(reading: Reading, name: FileName, file: string): Problem[] {
  const isNamed = (p: Problem) =>
    p.code === 'date-invalid' || p.code === 'calendar-unset' || p.fix?.some(({ to }) => to === 'date' || to === 'type');
  if (reading.problems.some(isNamed)) return reading.problems;
  const found = name.base === '_index' ? 'a section page of Hugo: not published' : 'no date: not published';
  const cure = 'date: 2020-11-10, or type: page for a page that is not an article';
  return [...reading.problems, problem('date-missing', { file, field: 'date' }, found, cure)];
}

function languageOf(reading: Reading, entry: RawEntry | undefined, name: FileName, context: ParseContext): string {
  const written = readText(reading, entry);
  if (written && isLanguageCode(written)) return canonicalLanguage(written);
  if (written && entry) {
    const code = languageByName(written);
    const cure = code
      ? `${entry.key}: ${code}`
      : `a code such as en or fa; the language of the site is ${context.language}`;
    report(reading, 'language-unknown', entry, quote(written), cure, code ? rewrite(entry.value, code) : undefined);
  }
  return name.lang ?? context.language;
}

function titleFromName(reading: Reading, name: FileName): string {
  const title = plainLine(name.base.replace(/[-_]+/g, ' '));
  const shown = title.charAt(0).toUpperCase() + title.slice(1) || 'Untitled';
  if (reading.problems.some((p) => p.code === 'key-unknown' && p.fix?.[0]?.to === 'title')) return shown;
  reading.problems.push(
    problem(
      'title-missing',
      { file: reading.file, field: 'title' },
      `no title: ${quote(shown)} is taken from the file name`,
      `title: ${JSON.stringify(shown)}, or the original headline`,
    ),
  );
  return shown;
}
