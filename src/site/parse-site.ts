import { isTimeZone } from '../dates.ts';
import { PROBLEM_KINDS } from '../problems/problem-kinds.ts';
import type { Problem, ProblemCode, Severity } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import type { Raw, RawEntry, RawMap } from '../raw/raw.ts';
import { readYaml } from '../raw/read-yaml.ts';
import { slugify } from '../urls.ts';
import { LABELS } from './labels.ts';
import { canonicalLanguage, isLanguageCode } from './languages.ts';
import type { SectionNode, Site } from './site.ts';
import { SITE_DEFAULTS } from './site.ts';

type Report = (entry: RawEntry, found: string, cure: string) => undefined;

/** Reads site.yaml. A setting that cannot be read is a problem, and its default serves. */
export function parseSite(file: string, text: string): { site: Site; problems: Problem[] } {
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
    };
  }
  const problems: Problem[] = [];
  const report: Report = (entry, found, cure) => {
    problems.push(problem('site-value', { file, field: entry.key, ...entry.value.at }, found, cure));
    return undefined;
  };
  const site: Record<string, unknown> = { ...SITE_DEFAULTS };
  for (const entry of result.map.entries) {
    const read = (SETTINGS as Record<string, ((entry: RawEntry, report: Report) => unknown) | undefined>)[entry.key];
    if (!read || !Object.hasOwn(SETTINGS, entry.key)) {
      const at = { file, field: entry.key, ...entry.at };
      problems.push(problem('site-key-unknown', at, quote(entry.key), `one of ${Object.keys(SETTINGS).join(', ')}`));
      continue;
    }
    const value = read(entry, report);
    if (value !== undefined) site[entry.key] = value;
  }
  for (const entry of result.twice) {
    problems.push(
      problem('key-twice', { file, field: entry.key, ...entry.at }, `${entry.key} a second time`, `${entry.key} once`),
    );
  }
  return { site: withBaseOfUrl(site as unknown as Site), problems };
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
  timeZone: (entry, report) => {
    const written = text(entry, report);
    if (written === undefined) return undefined;
    return isTimeZone(written)
      ? written
      : report(entry, quote(written), 'timeZone: Europe/Zurich, a name of the IANA list');
  },
  license: (entry, report) => named(entry, report, ['url']),
  publisher: (entry, report) => named(entry, report, ['url', 'logo']),
  sections: (entry, report) => sectionNodes(entry, report),
  footer: (entry, report) =>
    items(entry, report, 'footer: [{ label: About, url: /about/ }]').flatMap((map) => {
      const [label, url] = [get(map, 'label'), get(map, 'url')];
      const isSafe = url !== undefined && /^(\/(?!\/)|https?:\/\/|mailto:)/i.test(url);
      return label && isSafe
        ? [{ label, url }]
        : (report({ ...entry, value: map }, 'a link without label and url', '{ label: About, url: /about/ }') ?? []);
    }),
  imageHosts: (entry, report) => {
    const list = entry.value.kind === 'list' ? entry.value.items : [entry.value];
    return list.flatMap((item) => {
      const host = item.kind === 'text' ? item.text.trim().toLowerCase() : '';
      return /^[a-z0-9.-]+(:\d+)?$/.test(host)
        ? [host]
        : (report({ ...entry, value: item }, quote(host), 'imageHosts: [images.example.org]') ?? []);
    });
  },
  labels: (entry, report) =>
    Object.fromEntries(
      mapOf(entry, report, 'labels: { newest: Latest }').flatMap(({ key, value, at }) => {
        if (value.kind === 'text' && Object.hasOwn(LABELS['en'] ?? {}, key)) return [[key, value.text]];
        return (
          report(
            { key: `labels.${key}`, value, at },
            `${key}: a ${value.kind}`,
            'a key of src/site/labels.ts, and its words',
          ) ?? []
        );
      }),
    ),
  severity: (entry, report) => {
    const severities: Partial<Record<ProblemCode, Severity>> = {};
    for (const { key, value, at } of mapOf(entry, report, 'severity: { key-unknown: off }')) {
      const level = value.kind === 'text' ? value.text : '';
      const isKnown = Object.hasOwn(PROBLEM_KINDS, key) && /^(error|warning|off)$/.test(level);
      if (isKnown) severities[key as ProblemCode] = level as Severity;
      else
        report(
          { key: `severity.${key}`, value, at },
          `${key}: ${level}`,
          'a code that check prints, and error, warning or off',
        );
    }
    return severities;
  },
} as const satisfies Record<keyof Site, (entry: RawEntry, report: Report) => unknown>;

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
