import { rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Random } from '../../scripts/bench/random.ts';
import type { Draft, WalkedContent } from './walked-content.ts';
import { AUTHORS, DAYS, PICTURES, SECTIONS, siteText, TAGS, YEARS } from './walked-content.ts';

/** Where a step happens. */
export interface Walked {
  content: WalkedContent;
  /** The public folder, as another folder to write to. */
  served: WalkedContent;
  random: Random;
}

/** A step does something and tells what; `null` when there was nothing to do it to. */
export type Step = (walked: Walked) => string | null | Promise<string | null>;

/** Changes an article that is picked, and writes it. */
function edit(change: (draft: Draft, walked: Walked, file: string) => void): Step {
  return (walked) => {
    const { content, random } = walked;
    const file = random.pick([...content.drafts.keys()]);
    const draft = structuredClone(content.drafts.get(file)!);
    change(draft, walked, file);
    content.put(file, draft);
    return file;
  };
}

/** Gives a key another value, or takes it away. */
const set = (key: string, value: (random: Random) => string | string[] | undefined) =>
  edit(({ keys }, { random }) => {
    keys[key] = value(random);
  });

const say = (sentence: (walked: Walked, file: string) => string) =>
  edit(({ paragraphs }, walked, file) => {
    if (paragraphs.length > 5) paragraphs.length = 1;
    paragraphs.push(sentence(walked, file));
  });

const MOMENTS = ['2021-12-01', '2022-05-31', '2022-06-02', '2022-09-01T12:00:00Z', '2023-01-01'];
const PUBLIC = ['robots.txt', 'favicon.svg', 'logo.png', 'files/list.txt', 'about/index.html', '2020/index.html'];

const rename: Step = ({ content, random }) => {
  const file = random.pick([...content.drafts.keys()].filter((name) => name !== 'pages/about.md'));
  const draft = content.drafts.get(file)!;
  const other = file.replace(/[^/]+$/, `${random.pick(['renamed', '2020-03-01-renamed', 'به'])}-${content.next()}.md`);
  content.remove(file);
  content.put(other, draft);
  return `${file} to ${other}`;
};

/** A picture, or an article, is written again with the same bytes. */
const touch: Step = ({ content, random }) => {
  const file = random.pick(['2017/map.svg', ...content.drafts.keys()]);
  const seconds = 1.6e9 + content.next();
  utimesSync(join(content.folder, content.drafts.has(file) ? file : 'site.yaml'), seconds, seconds);
  return file;
};

/** Where a file was there is a folder, or the reverse. */
const turnPublic: Step = ({ served, random }) => {
  rmSync(join(served.folder, 'notes'), { recursive: true, force: true });
  const file = random.pick(['notes', 'notes/one.txt', 'notes/one.txt/two']);
  served.write(file, `Notes ${served.next()}`);
  return file;
};

/** What happens to the content, each as often as it stands here. */
export const CONTENT_STEPS: Record<string, [times: number, step: Step]> = {
  'add an article': [10, ({ content, random }) => content.add(random)],
  'edit a text': [
    12,
    edit(({ paragraphs }) => (paragraphs[0] = paragraphs[0]!.replace(/\d/, (d) => `${(Number(d) + 1) % 10}`))),
  ],
  'change a title': [5, edit(({ keys }, { content }) => (keys['title'] = `Title ${content.next()}`))],
  'change a standfirst': [4, set('standfirst', (random) => random.pick([undefined, 'What it is about.', 'Else.']))],
  'rename a file': [8, rename],
  retag: [7, set('tags', (random) => TAGS.filter(() => random.chance(35)))],
  'change a section': [6, set('section', (random) => random.pick([undefined, ...SECTIONS]))],
  'change authors': [4, set('authors', (random) => AUTHORS.filter(() => random.chance(40)))],
  'change a date': [7, set('date', (random) => `${random.pick(YEARS)}-${random.pick(DAYS)}`)],
  'draft or undraft': [6, edit(({ keys }) => (keys['draft'] = keys['draft'] ? undefined : 'true'))],
  'set a day of publication': [6, set('publishDate', (random) => random.pick([undefined, ...MOMENTS]))],
  'set a day of expiry': [6, set('expiryDate', (random) => random.pick([undefined, ...MOMENTS]))],
  'set a day of correction': [6, set('updated', (random) => random.pick([undefined, ...MOMENTS]))],
  'change a language': [4, set('lang', (random) => random.pick([undefined, 'fa', 'de']))],
  'set an alias': [
    5,
    set('aliases', (random) => random.pick([undefined, ['/old/'], ['/old/story.html', '/2020/03/']])),
  ],
  'set a permalink': [
    6,
    set('permalink', (random) => random.pick([undefined, '/special/', '/special/one.html', '/about/'])),
  ],
  'set a picture': [5, set('image', (random) => random.pick([undefined, `/${random.pick(PICTURES)}`, 'gone.png']))],
  delete: [
    10,
    ({ content, random }) => {
      if (content.drafts.size < 16) return null;
      const file = random.pick([...content.drafts.keys()]);
      content.remove(file);
      return file;
    },
  ],
  'paint a picture': [
    8,
    async ({ content, random }) => {
      const file = random.pick(PICTURES);
      await content.paint(file, random);
      return file;
    },
  ],
  'delete a picture': [
    4,
    ({ content, random }) => {
      const file = random.pick(PICTURES);
      content.remove(file);
      return file;
    },
  ],
  'link to an article': [8, say(({ content, random }) => `See [it](</${random.pick([...content.drafts.keys()])}>).`)],
  'link by name': [
    4,
    say(
      ({ content, random }) =>
        `See [it](<${random
          .pick([...content.drafts.keys()])
          .split('/')
          .at(-1)}>).`,
    ),
  ],
  'link to a page': [
    6,
    say(({ random }) => `See [it](${random.pick(['/tags/sea/', '/2020/', '/special/', '/old/', '/files/list.txt'])}).`),
  ],
  'link to nothing': [4, say(({ content }) => `See [it](nothing-${content.next()}.md).`)],
  'link to a document': [3, say(() => 'See [the paper](/2021/paper.pdf) and ![the logo](/logo.png).')],
  'edit site.yaml': [
    7,
    ({ content, random }) => {
      const text = siteText(random);
      content.write('site.yaml', text);
      return text;
    },
  ],
  'write a public file': [
    8,
    async ({ served, random }) => {
      const file = random.pick(PUBLIC);
      if (file.endsWith('.png')) await served.paint(file, random);
      else served.write(file, `Text ${served.next()}`);
      return file;
    },
  ],
  'delete a public file': [
    5,
    ({ served, random }) => {
      const file = random.pick(PUBLIC);
      served.remove(file);
      return file;
    },
  ],
  'turn a public file into a folder': [5, turnPublic],
  touch: [4, touch],
  'do nothing': [5, () => ''],
};
