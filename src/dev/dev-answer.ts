import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PageView } from '../views/page-view.ts';
import type { DevArchive } from './dev-archive.ts';
import type { DevBox } from './dev-box.ts';

/** How many lines are shown before and after the line of a problem. */
const AROUND = 3;

/** What `dev` shows at an address: a page, with a box if there is something to report. */
export interface DevAnswer {
  view: PageView;
  box: DevBox | null;
  status: number;
}

/** The answer for a decoded path from the root of the site. `content` is the content folder. */
export async function devAnswer(archive: DevArchive, path: string, content: string): Promise<DevAnswer> {
  const { base } = archive.site;
  const href = (to: string) => base.replace(/\/$/, '') + encodeURI(to);
  const edit = (file: string, line = 1) => ({
    href: `/__open-in-editor?file=${encodeURIComponent(`${join(content, file)}:${line}`)}`,
    file,
  });
  if (path === '/drafts/') {
    const links = archive.hidden.map(({ title, path: to, status }) => ({
      href: href(to),
      text: `${title} (${status})`,
    }));
    return {
      view: archive.notFound(),
      box: {
        headline: links.length > 0 ? 'Drafts and scheduled articles' : 'There are no drafts.',
        problems: [],
        links,
      },
      status: 200,
    };
  }
  const found = (await archive.page(path)) ?? (path.endsWith('/') ? null : await archive.page(`${path}/`));
  if (found) {
    const { view, file, hidden, problems } = found;
    if (!file) return { view, box: null, status: 200 };
    const headline = hidden
      ? `${hidden === 'draft' ? 'Draft' : 'Scheduled'}: readers do not see this article yet.`
      : undefined;
    return {
      view,
      box: { ...(headline ? { headline } : {}), problems, links: [], edit: edit(file, problems[0]?.line) },
      status: 200,
    };
  }
  const broken = archive.brokenAt(path);
  if (broken) {
    const { file, problems } = broken;
    const line = problems[0]?.line ?? 1;
    const box = {
      headline: `${file} cannot be published.`,
      problems,
      source: sourceAround(join(content, file), line),
      links: [],
      edit: edit(file, line),
    };
    return { view: archive.notFound(), box, status: 500 };
  }
  const links = archive.near(path).map((to) => ({ href: href(to), text: to }));
  return {
    view: archive.notFound(),
    box: { headline: `There is no page at ${path}.`, problems: [], links },
    status: 404,
  };
}

function sourceAround(path: string, line: number): DevBox['source'] & object {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split(/\r\n|\r|\n/) : [];
  const first = Math.max(0, line - 1 - AROUND);
  return lines
    .slice(first, line + AROUND)
    .map((text, i) => ({ line: first + i + 1, text, isMarked: first + i + 1 === line }));
}
