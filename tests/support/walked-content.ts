import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import type { Random } from '../../scripts/bench/random.ts';

/** What stands in the front matter of an article, by keys, and its paragraphs. */
export interface Draft {
  keys: Record<string, string | string[] | undefined>;
  paragraphs: string[];
}

/** Few values of each kind, so that articles meet in days, groups, translations and addresses. */
export const YEARS = ['2017', '2018', '2020', '2021', '2022'];
export const DAYS = ['01-05', '03-01', '03-02', '03-02 18:30', '11-10', '12-31T23:30-05:00'];
export const SLUGS = [
  'summit',
  'talks',
  'q-and-a',
  'نشست',
  'élan vital',
  '__proto__',
  'constructor',
  'first',
  'harbour',
];
export const TAGS = ['Sea', 'sea', 'Talks', 'Élan', '🎉', 'Iran'];
export const SECTIONS = ['world', 'world/iran', 'City', 'nowhere'];
export const AUTHORS = ['Jane Doe', 'JANE DOE', 'Foreign Desk', '__proto__'];
export const PICTURES = ['2017/map.svg', '2020/map.svg', '2020/photo.png', 'harbour.png', '2021/paper.pdf'];

/** A content folder, and what its articles hold: written anew whenever one changes. */
export class WalkedContent {
  readonly folder: string;
  readonly drafts = new Map<string, Draft>();
  #count = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** A number that was not given before. */
  next(): number {
    return ++this.#count;
  }

  write(file: string, text: string | Buffer): void {
    mkdirSync(dirname(join(this.folder, file)), { recursive: true });
    writeFileSync(join(this.folder, file), text);
  }

  remove(file: string): void {
    this.drafts.delete(file);
    rmSync(join(this.folder, file), { force: true });
  }

  put(file: string, draft: Draft): void {
    this.drafts.set(file, draft);
    const keys = Object.entries(draft.keys).flatMap(([key, value]) =>
      value === undefined ? [] : [`${key}: ${JSON.stringify(value)}\n`],
    );
    this.write(file, `---\n${keys.join('')}---\n\n${draft.paragraphs.join('\n\n')}\n`);
  }

  /** A new article somewhere in the archive. */
  add(random: Random): string {
    const [year, slug] = [random.pick(YEARS), random.pick(SLUGS)];
    const name = this.drafts.has(`${year}/${slug}.md`) ? `${slug} ${this.next()}` : slug;
    const file = random.pick([
      `${year}/${name}.md`,
      `${year}/${name}.md`,
      `fa/${year}/${name}.md`,
      `${year}/${name}.fa.md`,
    ]);
    this.put(file, {
      keys: {
        title: `${slug} ${this.next()}`,
        date: `${year}-${random.pick(DAYS)}`,
        tags: TAGS.filter(() => random.chance(35)),
        authors: AUTHORS.filter(() => random.chance(30)),
        section: random.chance(70) ? random.pick(SECTIONS) : undefined,
      },
      paragraphs: [`The text ${this.next()} of ${slug}.`, `More, with ![a map](/${random.pick(PICTURES)}).`],
    });
    return file;
  }

  /** A picture or document with bytes that it did not have before. Drawings often have as many bytes as before. */
  async paint(file: string, random: Random): Promise<void> {
    const channel = () => random.below(256);
    const [r, g, b] = [channel(), channel(), channel()];
    const hex = [r, g, b].map((n) => n.toString(16).padStart(2, '0')).join('');
    const create = { width: 4 + random.below(3), height: 4, channels: 3, background: { r, g, b } } as const;
    if (file.endsWith('.png')) this.write(file, await sharp({ create }).png().toBuffer());
    else if (file.endsWith('.svg'))
      this.write(
        file,
        `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><rect width="40" height="20" fill="#${hex}"/></svg>\n`,
      );
    else this.write(file, `%PDF-1.4 ${hex}\n`);
  }
}

/** The archive that a walk begins with: 25 articles, a page, pictures, settings. */
export async function beginContent(folder: string, random: Random): Promise<WalkedContent> {
  const content = new WalkedContent(folder);
  content.write('site.yaml', siteText(random));
  for (const picture of PICTURES) await content.paint(picture, random);
  for (let i = 0; i < 25; i++) content.add(random);
  content.put('pages/about.md', { keys: { title: 'About' }, paragraphs: ['See [the first](../2020/first.md).'] });
  return content;
}

const LABELS = ['World', 'The World', 'Welt'];

/** Some settings: each is now this, now that. */
export function siteText(random: Random): string {
  const lines = [
    `title: ${random.pick(['The Walk', 'Walked'])}`,
    `url: ${random.pick(['https://walk.example/', 'https://walk.example/archive/'])}`,
    `sections: [{ slug: world, label: ${random.pick(LABELS)}, sections: [{ slug: iran, label: Iran }] }, { slug: city, label: City }]`,
    random.pick(['', 'footer: [{ label: About, url: /about/ }]']),
    random.pick(['', 'timeZone: Asia/Tehran']),
    random.pick(['', '', '', 'language: fa']),
    random.pick(['', 'labels: { newest: Latest }']),
    random.pick(['', 'imageHosts: [pictures.example]']),
    random.pick(['', 'severity: { link-broken: off }']),
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}
