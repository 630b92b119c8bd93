import type { Archive } from '../archive.ts';
import type { ValidPeriod } from '../cache/article-cache.ts';
import { everyText } from '../catalog/every-text.ts';
import { isoTime } from '../dates.ts';
import type { Changes } from '../edition/changes.ts';
import type { Manifest } from '../edition/manifest.ts';
import type { Putting } from '../edition/put-in-place.ts';
import { addedSources } from '../headers/content-policy.ts';
import { compareLimits, printNearness } from '../hosts/compare-limits.ts';
import { counted } from '../problems/counted.ts';
import { onTerminal } from '../problems/print-problem.ts';
import { compare } from '../problems.ts';
import type { BuildReport } from './build-report.ts';
import { indexNowOf } from './index-now.ts';
import type { FileCounts } from './make-files.ts';
import type { WantedFiles } from './wanted-files.ts';

/** Makes the report of a build. */
export function reportOf(
  { catalog, withheld, site }: Archive,
  manifest: Manifest,
  did: {
    wanted: WantedFiles;
    counts: FileCounts;
    rendered: number;
    changes: Changes;
    gone: string[];
    isFirst: boolean;
    term: ValidPeriod;
    overBudget: string[];
    put: Putting | null;
    seconds: BuildReport['seconds'];
  },
): BuildReport {
  const { counts, rendered, changes } = did;
  const pages = [...did.wanted.files.values()].filter(({ output }) => output?.kind.make.by === 'page').length;
  return {
    articles: catalog.entries.length,
    plainPages: catalog.pages.length,
    pages: {
      rendered: counts.pages,
      kept: pages - counts.pages,
      removed: changes.removed.filter((file) => file.endsWith('.html')).length,
    },
    texts: { rendered, kept: everyText(catalog).length - rendered },
    segments: { indexed: counts.segments, kept: counts.allSegments - counts.segments },
    // The mark is a file, too.
    files: { ...changes, total: Object.keys(manifest.files).length + 1, bytes: totalBytes(manifest) },
    addresses: { total: manifest.addresses?.length ?? 0, gone: did.gone },
    comparedWith: did.isFirst ? 'nothing' : 'the last edition',
    notPublished: withheld,
    components: site.components.names,
    policy: addedSources(site),
    due: did.term.until === null ? null : isoTime(did.term.until, 'UTC'),
    overBudget: did.overBudget,
    ...(site.host ? { host: site.host } : {}),
    put: did.put,
    ...indexNowOf(site, changes, did.wanted),
    seconds: did.seconds,
    largest: largestFiles(manifest),
  };
}

const LARGEST = 10;

/** The largest files of an edition, the largest first. */
function largestFiles({ files }: Manifest): BuildReport['largest'] {
  const largest: BuildReport['largest'] = [];
  const isBefore = (a: BuildReport['largest'][number], b: BuildReport['largest'][number]) =>
    b.bytes - a.bytes || compare(a.path, b.path);
  for (const path in files) {
    const file = { path, bytes: files[path]![1] };
    if (largest.length === LARGEST && isBefore(file, largest.at(-1)!) > 0) continue;
    largest.push(file);
    largest.sort(isBefore);
    largest.splice(LARGEST);
  }
  return largest;
}

function totalBytes({ files }: Manifest): number {
  let sum = 0;
  for (const name in files) sum += files[name]![1];
  return sum;
}

/** Summarises a build in a few lines. */
export function printReport(report: BuildReport): string {
  const { pages, texts, segments, files, seconds } = report;
  const largest = report.largest.slice(0, 3).map(({ path, bytes }) => `${path} (${sizeText(bytes)})`);
  const phases = Object.entries(seconds).filter(([name]) => name !== 'total');
  const policy = Object.entries(report.policy).map(([directive, sources]) => `${directive} ${sources.join(' ')}`);
  const compared = report.comparedWith === 'nothing' ? '  (there is no known last edition to compare with)' : '';
  return [
    `${counted(report.articles, 'article')}: ${counted(texts.rendered, 'text')} rendered, ${texts.kept} kept`,
    `${counted(pages.rendered + pages.kept, 'page')}: ${pages.rendered} rendered, ${pages.kept} kept, ${pages.removed} removed`,
    `${counted(segments.indexed + segments.kept, 'search segment')}: ${segments.indexed} indexed, ${segments.kept} kept`,
    `${counted(files.total, 'file')}, ${sizeText(files.bytes)}: ${files.changed.length} changed (${files.added.length} of them new), ${files.removed.length} removed${compared}`,
    ...listed('address', 'addresses', 'of the last edition gone', report.addresses.gone),
    ...listed(
      'file',
      'files',
      'not published',
      report.notPublished.map(({ file, why }) => `${file} (${why})`),
    ),
    ...(report.components.length > 0 ? [`components of your own: ${report.components.join(', ')}`] : []),
    ...(policy.length > 0 ? [`the policy of the pages also allows: ${policy.join('; ')}`] : []),
    ...(report.put === null || report.put === 'in one step' || report.put === 'by a link'
      ? []
      : [NOT_AT_ONCE[report.put]]),
    ...(report.indexNow
      ? [`${counted(report.indexNow.urlList.length, 'changed address', 'changed addresses')} for IndexNow`]
      : []),
    `largest: ${largest.join(', ')}`,
    ...nearestLimit(report),
    ...report.overBudget.map((what) => `over the budget: ${what}`),
    `${phases.map(([name, s]) => `${name} ${s.toFixed(1)} s`).join(', ')}`,
  ].join('\n');
}

/** The most exhausted limit of the host that site.yaml names. */
function nearestLimit({ host, files, largest }: BuildReport): string[] {
  if (!host) return [];
  const measures = { files: files.total, bytes: files.bytes, largest: largest[0]?.bytes ?? 0 };
  const [limit] = compareLimits(host, measures);
  return limit ? [`nearest limit of ${host}: ${printNearness(limit)}`] : [];
}

const SHOWN = 20;

/** Named numbers, one a line; empty if there are none. */
function listed(one: string, many: string, what: string, names: string[]): string[] {
  if (names.length === 0) return [];
  const more = names.length > SHOWN ? [`  and ${names.length - SHOWN} more`] : [];
  const head = `${counted(names.length, one, many)} ${what}:`;
  return [head, ...names.slice(0, SHOWN).map((name) => `  ${onTerminal(name)}`), ...more];
}

const NOT_AT_ONCE = {
  'in three renames':
    'published by three renames, not in one step: for a moment there was no edition. With GNU coreutils 9.5, or with --out as a link to editions/1, it is one step',
  'file by file':
    'published file by file, because the folder cannot be moved: for a moment there were files of two editions. With --out as a link to editions/1 it is one step',
};

function sizeText(bytes: number): string {
  const [unit, name] = bytes >= 1e9 ? [1e9, 'GB'] : bytes >= 1e6 ? [1e6, 'MB'] : [1e3, 'kB'];
  return `${(bytes / unit).toFixed(1)} ${name}`;
}
