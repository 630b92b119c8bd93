import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Writes files below a folder: their text by their names. */
export async function writeFiles(folder: string, files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), text);
  }
}

/** An article that nothing is wrong with. */
export function articleText(title: string, date: string, body = `The text of ${title}.`, more = ''): string {
  return `---\ntitle: ${title}\ndate: ${date}\n${more}---\n\n${body}\n`;
}

/** A drawing that an article may show. */
export const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#888"/></svg>\n';

/** A site below a path, with everything that has an address: links, pictures, tags, sections, pages, a redirect. */
export const BELOW_A_PATH: Record<string, string> = {
  'site.yaml':
    'title: Below\nurl: https://news.example/archive/\nsections: [{ slug: city, label: City }]\nfooter: [{ label: About, url: /about/ }]\n',
  'pages/about.md': '---\ntitle: About\n---\n\nSee [the first article](../2020/first.md).\n',
  '2020/first.md': articleText(
    'First',
    '2020-01-02',
    'A lighthouse. See [the second](second.md), [its year](/2021/), [a part](#a-part) and ![a drawing](drawing.svg).\n\n## A part\n\nMore.',
    'tags: [Sea]\nauthors: [Jane Doe]\nsection: city\naliases: [/old/first/]\n',
  ),
  '2020/drawing.svg': DRAWING,
  '2020/second.md': articleText(
    'Second',
    '2021-03-04',
    'A harbour.',
    'tags: [Sea]\nimage: { src: drawing.svg, alt: A drawing }\n',
  ),
};
