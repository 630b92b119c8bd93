import { posix } from 'node:path';
import type { Body, BodyContext, BodySource } from '../../src/body/body.ts';
import { renderBody } from '../../src/body/render-body.ts';
import { labelsFor } from '../../src/site/label-tables.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';

/** What a small archive around the article holds, for links and pictures to lead to. */
const PATHS = ['/', '/about/', '/2020/11/09/other/', '/tags/iran/', '/map.png'];
const MARKDOWN: Record<string, string> = { '2020/11/other.md': '/2020/11/09/other/' };
const FILES = ['2020/11/photo.jpg', '2020/11/broken.jpg', '2020/11/paper.pdf', '2020/11/run.exe', '2020/11/clip.mp4'];

export function contextOf(changes: Partial<BodyContext> = {}): BodyContext {
  return {
    site: { url: 'https://archive.example', base: '/', imageHosts: ['images.example'], language: 'en' },
    pathOfFile: (file) => MARKDOWN[file],
    pathOfName: (name) => Object.entries(MARKDOWN).find(([file]) => posix.basename(file) === name)?.[1],
    pathOfDay: (dayAndName) => (/^2020-11(-09)?\/other$/.test(dayAndName) ? '/2020/11/09/other/' : undefined),
    hasPath: (path) => PATHS.includes(path),
    hasFile: (file) => FILES.includes(file),
    hasFolder: (folder) => ['2020', 'about', 'tags'].includes(folder),
    picture: async (file) =>
      file.includes('broken') ? { reason: 'not a picture' } : { src: '/media/photo.webp', width: 960, height: 640 },
    attachment: async (file) => (/\.(pdf|mp4)$/.test(file) ? `/media/${posix.basename(file)}` : null),
    words: labelsFor('en', SITE_DEFAULTS),
    ...changes,
  };
}

/** Renders a text as that of `2020/11/summit.md`, published at `/2020/11/10/summit/`, with its first line as line 1. */
export function render(
  markdown: string,
  source: Partial<BodySource> = {},
  context: Partial<BodyContext> = {},
): Promise<Body> {
  const article = { file: '2020/11/summit.md', title: 'Summit', path: '/2020/11/10/summit/', lang: 'en', line: 1 };
  return renderBody({ ...article, markdown, ...source }, contextOf(context));
}

/** HTML without the white space between tags. */
export function tight(html: string): string {
  return html.replace(/>\s+</g, '><').trim();
}
