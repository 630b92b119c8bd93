import { CALENDARS } from '../dates/calendars.ts';
import { isTimeZone } from '../dates.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { Raw, RawEntry, RawMap } from '../raw/raw.ts';
import { readYaml } from '../raw/read-yaml.ts';
import { slugify } from '../urls.ts';
import type { LabelOverrides } from './labels.ts';
import { canonicalLanguage, isLanguageCode } from './languages.ts';
import { parseHead, parseHosts, parseLinks } from './parse-additions.ts';
import { parseLabels } from './parse-labels.ts';
import { parseLook } from './parse-look.ts';
import { readBudget } from './read-budget.ts';
import { readGroupings } from './read-groupings.ts';
import { readPermalinks } from './read-permalinks.ts';
import { readReplacements } from './read-replacements.ts';
import { readSeverities } from './read-severities.ts';
import { readSynonyms } from './read-synonyms.ts';
import type { Report } from './setting-report.ts';
import type { SectionNode, Site } from './site.ts';
import { SITE_DEFAULTS } from './site.ts';

type Reader = (entry: RawEntry, report: Report, isReserved: (path: string) => boolean) => unknown;

/**
 * Reads site.yaml. A setting that cannot be read is a problem, and its default serves. `isReserved` says whether a path is
 * the archive's own, so that no grouping takes it. `lineOf` finds the line of a setting.
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
          result.cure ?? 'title: The Name, and so on, one key a line',
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
  for (const { src } of (site as unknown as Site).head.scripts) {
    const { host } = new URL(src);
    if ((site as unknown as Site).policy.scripts.includes(host)) continue;
    const at = { file, field: 'head.scripts', ...result.map.entries.find(({ key }) => key === 'head')?.at };
    problems.push(
      problem('site-value', at, `a script of ${host}, which no browser would load`, `policy: { scripts: [${host}] }`),
    );
  }
  // The plural forms depend on the language, which may stand on a later line.
  const { labels, language } = site as { labels: RawEntry | Site['labels']; language: string };
  if ('value' in labels) site['labels'] = ownLabels(labels as RawEntry, language, file, report, problems);
  const lineOf = (key: string) => result.map.entries.find((entry) => entry.key === key)?.at.line ?? 1;
  return { site: withBaseOfUrl(site as unknown as Site), problems, lineOf };
}

function ownLabels(
  entry: RawEntry,
  language: string,
  file: string,
  report: Report,
  problems: Problem[],
): LabelOverrides {
  return parseLabels(mapOf(entry, report, 'labels: { newest: Latest }'), language, (key, at, found, cure) =>
    problems.push(problem('label-invalid', { file, field: `labels.${key}`, ...at }, found, cure)),
  );
}

/** Astro finds no page below a path with other letters. */
const BASE_PATH = /^\/?([\w.~-]+\/)*[\w.~-]*\/?$/;

const SETTINGS = {
  title: text,
  description: text,
  url: (entry, report) => {
    const written = text(entry, report);
    if (written === undefined) return undefined;
    const isAddress = /^https?:\/\/[^/\s]+(\/\S*)?$/i.test(written) && URL.canParse(written);
    const isPath = isAddress && BASE_PATH.test(new URL(written).pathname);
    return isPath ? written : report(entry, quote(written), 'https://news.example/ or https://news.example/archive/');
  },
  base: (entry, report) => {
    const written = (text(entry, report) ?? '').trim();
    const isPath = BASE_PATH.test(written) && !written.includes('..');
    return isPath ? `/${written}/`.replace(/\/+/g, '/') : report(entry, quote(written), '/archive/');
  },
  language: (entry, report) => {
    const written = text(entry, report);
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
    const written = text(entry, report);
    if (written === undefined) return undefined;
    return isTimeZone(written)
      ? written
      : report(entry, quote(written), 'timeZone: Europe/Zurich, a name of the IANA list');
  },
  calendar: (entry, report) => {
    const written = text(entry, report)?.toLowerCase();
    const calendar = CALENDARS.find((name) => name === written);
    if (written === undefined || calendar) return calendar;
    return report(entry, quote(written), `calendar: ${CALENDARS.join(', or ')}`);
  },
  license: (entry, report) => named(entry, report, ['url']),
  publisher: (entry, report) => named(entry, report, ['url', 'logo']),
  sections: (entry, report) => sectionNodes(entry, report),
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
    const written = text(entry, report)?.toLowerCase();
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
} as const satisfies Record<Exclude<keyof Site, 'labelFiles' | 'theme'>, Reader>;

/** An address with a path, such as https://example.org/archive/, gives the base path too. */
function withBaseOfUrl(site: Site): Site {
  const url = new URL(site.url);
  const base = site.base === '/' && url.pathname !== '/' ? `${url.pathname}/`.replace(/\/+/g, '/') : site.base;
  return { ...site, url: url.origin, base };
}

function text(entry: RawEntry, report: Report): string | undefined {
  const { value } = entry;
  return value.kind === 'text' && value.text.trim() !== ''
    ? value.text.trim()
    : report(entry, `a ${value.kind === 'text' ? 'value that is empty' : value.kind}`, `${entry.key}: one text`);
}

function mapOf(entry: RawEntry, report: Report, cure: string): RawEntry[] {
  return entry.value.kind === 'map' ? entry.value.entries : (report(entry, `a ${entry.value.kind}`, cure) ?? []);
}

function items(entry: RawEntry, report: Report, cure: string): RawMap[] {
  if (entry.value.kind !== 'list') return report(entry, `a ${entry.value.kind}`, cure) ?? [];
  return entry.value.items.flatMap((item) =>
    item.kind === 'map' ? [item] : (report(entry, `a ${item.kind}`, cure) ?? []),
  );
}

function get(map: RawMap, key: string): string | undefined {
  const value: Raw | undefined = map.entries.find((entry) => entry.key === key)?.value;
  return value?.kind === 'text' && value.text.trim() !== '' ? value.text.trim() : undefined;
}

function named(entry: RawEntry, report: Report, optional: string[]): Record<string, string> | undefined {
  if (entry.value.kind === 'text' && entry.value.text.trim() !== '') return { name: entry.value.text.trim() };
  const map = entry.value.kind === 'map' ? entry.value : undefined;
  const name = map && get(map, 'name');
  if (!map || !name) return report(entry, 'no name', `${entry.key}: { name: The Name, url: https://example.org/ }`);
  const given = optional.flatMap((key) => {
    const value = get(map, key);
    if (value === undefined) return [];
    // Such as /logo.png, from the site's root.
    if (URL.canParse(value, 'https://archive.example/')) return [[key, value]];
    return report({ ...entry, value: map }, `${key}: ${quote(value)}`, `${key}: https://example.org/`) ?? [];
  });
  return { name, ...Object.fromEntries(given) };
}

function sectionNodes(entry: RawEntry, report: Report): SectionNode[] {
  const slugs = new Set<string>();
  return items(entry, report, 'sections: [{ slug: iran, label: Iran, sections: [...] }]').flatMap((map) => {
    const slug = get(map, 'slug');
    if (slug && slugs.has(slugify(slug)))
      report({ ...entry, value: map }, `${quote(slug)} a second time`, 'a slug of its own');
    slugs.add(slugify(slug ?? ''));
    if (!slug || slug.includes('/'))
      return report({ ...entry, value: map }, 'a section without slug', '{ slug: iran, label: Iran }') ?? [];
    const inner = map.entries.find((e) => e.key === 'sections');
    const description = get(map, 'description');
    const sections = inner ? sectionNodes(inner, report) : [];
    return [{ slug, label: get(map, 'label') ?? slug, sections, ...(description ? { description } : {}) }];
  });
}
