import type { Changes } from '../edition/changes.ts';
import type { Site } from '../site/site.ts';
import { permalink } from '../urls.ts';
import type { BuildReport } from './build-report.ts';
import type { WantedFiles } from './wanted-files.ts';

/** The most addresses in one request: https://www.indexnow.org/documentation */
const MOST = 10_000;

/** The body of a request to IndexNow: the addresses of changed and deleted pages that search engines may list. */
export function indexNowOf(
  site: Site,
  { changed, removed }: Pick<Changes, 'changed' | 'removed'>,
  { files }: WantedFiles,
): Pick<BuildReport, 'indexNow'> {
  const { indexNow: key } = site;
  if (key === undefined) return {};
  const listed = changed.flatMap((name) => {
    const output = files.get(name)?.output;
    return output?.kind.sitemap ? [output.path] : [];
  });
  const gone = removed.filter((name) => name.endsWith('.html')).map((name) => `/${name.replace(/index\.html$/, '')}`);
  const urlList = [...listed, ...gone].slice(0, MOST).map((path) => permalink(path, site));
  return { indexNow: { host: new URL(site.url).host, key, keyLocation: permalink(`/${key}.txt`, site), urlList } };
}
