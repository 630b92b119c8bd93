import { daysOf } from '../../catalog/by-day.ts';
import type { GroupName } from '../../catalog/group-name.ts';
import { nameOf } from '../../catalog/group-name.ts';
import { labelsFor } from '../../site/label-tables.ts';
import type { Site } from '../../site/site.ts';
import { datePath, permalink } from '../../urls.ts';
import type { OutputKind } from '../output.ts';

interface LlmsFacts {
  pages: { title: string; path: string }[];
  sections: GroupName[];
  years: string[];
}

/** `llms.txt`, if the owner wants it: the entry points of the archive in Markdown. https://llmstxt.org/ */
export const LLMS: OutputKind<LlmsFacts> = {
  name: 'llms',
  owns: () => ['/llms.txt'],
  list: ({ catalog }) => {
    if (!catalog.site.llms) return [];
    const pages = catalog.pages.map(({ article: { title }, path }) => ({ title, path }));
    const years = [...daysOf(catalog, 4).keys()].reverse();
    return [{ path: '/llms.txt', facts: { pages, sections: catalog.sections.map(nameOf), years } }];
  },
  make: { by: 'text', text: ({ site }, facts) => llmsText(site, facts) },
};

function llmsText(site: Site, { pages, sections, years }: LlmsFacts): string {
  const labels = labelsFor(site.language, site);
  const parts: [heading: string, links: [text: string, path: string][]][] = [
    [labels.aboutThisSite, pages.map(({ title, path }) => [title, path])],
    [labels.sections, sections.map(({ label, path }) => [label, path])],
    [labels.years, years.map((year) => [year, datePath(year)])],
    [
      labels.feed,
      [
        ['Atom', '/feed.xml'],
        ['Sitemap', '/sitemap.xml'],
      ],
    ],
  ];
  const blocks = parts
    .filter(([, links]) => links.length > 0)
    .map(([heading, links]) => {
      const lines = links.map(([text, path]) => `- [${inline(text)}](${permalink(path, site)})`);
      return [`## ${inline(heading)}`, '', ...lines].join('\n');
    });
  const about = site.description ? [`> ${inline(site.description)}`] : [];
  return `${[`# ${inline(site.title)}`, ...about, ...blocks].join('\n\n')}\n`;
}

/** A text on one line, with its Markdown characters escaped. */
function inline(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>#]/g, (sign) => `\\${sign}`);
}
