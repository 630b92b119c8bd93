import { CALENDARS } from '../dates/calendars.ts';
import { isTimeZone } from '../dates.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import { readYaml } from '../raw/read-yaml.ts';
import { checkTogether } from './check-together.ts';
import { editorOf } from './editing/editor-of.ts';
import { readAdmin } from './editing/read-admin.ts';
import { readEdit } from './editing/read-edit.ts';
import { hasLabels, labelsFor } from './label-tables.ts';
import type { LabelOverrides } from './labels.ts';
import { canonicalLanguage, isLanguageCode } from './languages.ts';
import { parseHead, parseHosts, parseLinks } from './parse-additions.ts';
import { parseLabels } from './parse-labels.ts';
import { parseLook } from './parse-look.ts';
import { settingText } from './raw-fields.ts';
import { readFediverse } from './reach/read-fediverse.ts';
import { readFeeds } from './reach/read-feeds.ts';
import { readPictures } from './reach/read-pictures.ts';
import { readPolicies } from './reach/read-policies.ts';
import { readMining, readRobots } from './reach/read-robots.ts';
import { readShareFonts, readShareImages } from './reach/read-share.ts';
import { readSwitch } from './reach/read-switch.ts';
import { readBudget } from './read-budget.ts';
import { readGroupings } from './read-groupings.ts';
import { readNamed } from './read-named.ts';
import { readPermalinks } from './read-permalinks.ts';
import { readReplacements } from './read-replacements.ts';
import { readSections } from './read-sections.ts';
import { readSeverities } from './read-severities.ts';
import { readSynonyms } from './read-synonyms.ts';
import type { Report } from './setting-report.ts';
import type { Site } from './site.ts';
import { SITE_DEFAULTS } from './site.ts';

type Reader = (entry: RawEntry, report: Report, isReserved: (path: string) => boolean) => unknown;

const text: Reader = (entry, report) => settingText(entry, report);

/**
 * Parses site.yaml. An invalid setting is reported, and its default is used. `isReserved` says whether the archive
 * itself uses a path, so that no grouping may take it. `lineOf` finds the line of a setting.
 */
export function parseSite(
  file: string,
  text: string,
  isReserved: (path: string) => boolean = () => false,
): { site: Site; problems: Problem[]; lineOf: (key: string) => number } {
  const result = readYaml(text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'), 1);
  if (!result.ok) {
    const at = { file, field: 'site.yaml', ...result.at };
    return {
      site: SITE_DEFAULTS,
      problems: [
        problem(
          'site-unreadable',
          at,
          result.reason,
          result.cure ?? 'title: The Name, and so on, with one key on each line',
          result.edits,
        ),
      ],
      lineOf: () => 1,
    };
  }
  const problems: Problem[] = [];
  const report: Report = (entry, found, cure) => {
    problems.push(problem('site-value', { file, field: entry.key, ...entry.value.at }, found, cure));
    return undefined;
  };
  const site: Record<string, unknown> = { ...SITE_DEFAULTS };
  for (const entry of result.map.entries) {
    const read = (SETTINGS as Record<string, Reader | undefined>)[entry.key];
    if (!read || !Object.hasOwn(SETTINGS, entry.key)) {
      const at = { file, field: entry.key, ...entry.at };
      problems.push(problem('site-key-unknown', at, quote(entry.key), `one of ${Object.keys(SETTINGS).join(', ')}`));
      continue;
    }
    const value = read(entry, report, isReserved);
    if (value !== undefined) site[entry.key] = value;
  }
  for (const entry of result.twice) {
    problems.push(
      problem('key-twice', { file, field: entry.key, ...entry.at }, `${entry.key} a second time`, `${entry.key} once`),
    );
  }
  problems.push(...checkTogether(site as unknown as Site, result.map.entries, file));
  withRepository(site as Partial<Site>);
  nameArchive(site as Partial<Site>, result.map.entries);
  // The plural forms depend on the language, which may be on a later line.
  const { labels, language } = site as { labels: RawEntry | Site['labels']; language: string };
  if ('value' in labels) site['labels'] = ownLabels(labels as RawEntry, language, file, report, problems);
  const lineOf = (key: string) => result.map.entries.find((entry) => entry.key === key)?.at.line ?? 1;
  return { site: withBaseOfUrl(site as unknown as Site), problems, lineOf };
}

/** Without a title or a description, the archive has the ones of its language. */
function nameArchive(site: Partial<Site>, entries: RawEntry[]): void {
  const { untitledArchive, undescribedArchive } = labelsFor(site.language!, SITE_DEFAULTS);
  const isSet = (key: string) => entries.some((entry) => entry.key === key);
  if (!isSet('title')) site.title = untitledArchive;
  // An English description would be a sentence in another language.
  if (!isSet('description')) site.description = hasLabels(site.language!, SITE_DEFAULTS) ? undescribedArchive : '';
}

function ownLabels(
  entry: RawEntry,
  language: string,
  file: string,
  report: Report,
  problems: Problem[],
): LabelOverrides {
  return parseLabels(mapOf(entry, report, 'labels: { newest: Latest }'), language, (key, at, found, cure, code) =>
    problems.push(problem(code ?? 'label-invalid', { file, field: `labels.${key}`, ...at }, found, cure)),
  );
}

/** Astro finds no pages below a base path with other characters. */
const BASE_PATH = /^\/?([\w.~-]+\/)*[\w.~-]*\/?$/;

const SETTINGS = {
  title: text,
  description: text,
  url: (entry, report) => {
    const written = settingText(entry, report);
    if (written === undefined) return undefined;
    const isAddress = /^https?:\/\/[^/\s]+(\/\S*)?$/i.test(written) && URL.canParse(written);
    const isPath = isAddress && BASE_PATH.test(new URL(written).pathname);
    return isPath ? written : report(entry, quote(written), 'https://news.example/ or https://news.example/archive/');
  },
  base: (entry, report) => {
    const written = (settingText(entry, report) ?? '').trim();
    const isPath = BASE_PATH.test(written) && !written.includes('..');
    return isPath ? `/${written}/`.replace(/\/+/g, '/') : report(entry, quote(written), '/archive/');
  },
  language: (entry, report) => {
    const written = settingText(entry, report);
    if (written === undefined) return undefined;
    return isLanguageCode(written) ? canonicalLanguage(written) : report(entry, quote(written), 'language: en');
  },
  languages: (entry, report) => {
    const list = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    return list.flatMap((item) => {
      const code = item.kind === 'text' ? item.text.trim() : '';
      return isLanguageCode(code)
        ? [canonicalLanguage(code)]
        : (report({ ...entry, value: item }, quote(code), 'languages: [en, fa]') ?? []);
    });
  },
  timeZone: (entry, report) => {
    const written = settingText(entry, report);
    if (written === undefined) return undefined;
    return isTimeZone(written)
      ? written
      : report(entry, quote(written), 'timeZone: Europe/Zurich, a name of the IANA list');
  },
  calendar: (entry, report) => {
    const written = settingText(entry, report)?.toLowerCase();
    const calendar = CALENDARS.find((name) => name === written);
    if (written === undefined || calendar) return calendar;
    return report(entry, quote(written), `calendar: ${CALENDARS.join(', or ')}`);
  },
  license: (entry, report) => readNamed(entry, report, ['url']),
  publisher: (entry, report) => readNamed(entry, report, ['url', 'logo']),
  sections: readSections,
  groupings: readGroupings,
  footer: parseLinks,
  imageHosts: (entry, report) => {
    const list = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    return list.flatMap((item) => {
      const host = item.kind === 'text' ? item.text.trim().toLowerCase() : '';
      return /^[a-z0-9.-]+(:\d+)?$/.test(host)
        ? [host]
        : (report({ ...entry, value: item }, quote(host), 'imageHosts: [images.example.org]') ?? []);
    });
  },
  synonyms: readSynonyms,
  host: (entry, report) => {
    const written = settingText(entry, report)?.toLowerCase();
    if (written === undefined) return undefined;
    return /^(netlify|cloudflare|gitlab)$/.test(written)
      ? written
      : report(entry, quote(written), 'host: netlify, host: cloudflare, or host: gitlab');
  },
  look: parseLook,
  navigation: parseLinks,
  footerText: text,
  head: parseHead,
  policy: parseHosts,
  labels: (entry) => entry,
  severity: readSeverities,
  replace: (entry, report) => readReplacements(entry, report),
  permalinks: (entry, report) => readPermalinks(entry, report),
  budget: (entry, report) => readBudget(entry, report),
  feeds: readFeeds,
  policies: readPolicies,
  newsSitemap: readSwitch,
  indexNow: (entry, report) => {
    const written = settingText(entry, report);
    if (written === undefined || /^[a-zA-Z0-9-]{8,128}$/.test(written)) return written;
    return report(entry, quote(written), 'indexNow: a key of 8 to 128 letters, digits and hyphens');
  },
  robots: readRobots,
  tdm: readMining,
  days: readSwitch,
  offline: readSwitch,
  llms: readSwitch,
  fediverse: readFediverse,
  pictures: readPictures,
  shareImages: readShareImages,
  shareFonts: readShareFonts,
  admin: readAdmin,
  edit: readEdit,
} as const satisfies Record<Exclude<keyof Site, 'labelFiles' | 'theme' | 'components'>, Reader>;

/** An address with a path, such as https://example.org/archive/, also sets the base path. */
function withBaseOfUrl(site: Site): Site {
  const url = new URL(site.url);
  const base = site.base === '/' && url.pathname !== '/' ? `${url.pathname}/`.replace(/\/+/g, '/') : site.base;
  return { ...site, url: url.origin, base };
}

function mapOf(entry: RawEntry, report: Report, cure: string): RawEntry[] {
  return entry.value.kind === 'map' ? entry.value.entries : (report(entry, `a ${entry.value.kind}`, cure) ?? []);
}

/** `edit` on a later line may name the editor's repository. Without a repository there is no editor. */
function withRepository(site: Partial<Site>): void {
  const admin = site.admin && editorOf(site.admin, site.edit);
  if (admin) site.admin = admin;
  else delete site.admin;
}
