import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { listFiles } from './edition.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';

/** Folders of the sample archive that are in it: several languages, pictures, drawings, corrections. */
const SAMPLES = /^(1991|1993|1994|2001|2019|pages)\/|^site\.yaml$/;
/** With as many articles, texts are rendered in several threads. */
const NOTICES = 210;

let remove: () => Promise<void>;
let first: Map<string, string>;
let second: Map<string, string>;

beforeAll(async () => {
  const temporary = await temporaryFolder();
  remove = temporary.remove;
  const [here, there] = [join(temporary.folder, 'a'), join(temporary.folder, 'some', 'where else')];
  const files = makeContent(inject('site').content);
  writeFiles(join(here, 'content'), files);
  writeFiles(join(there, 'content'), [...files].reverse());
  const [one, two] = await Promise.all([
    build(here, ['--jobs', '1'], { TZ: 'Pacific/Kiritimati', LC_ALL: 'en_US.UTF-8', LANG: 'en_US.UTF-8' }),
    build(there, ['--jobs', '2'], {
      ...{ TZ: 'America/St_Johns', LC_ALL: 'fa_IR.UTF-8', LANG: 'tr_TR.UTF-8' },
      SOURCE_DATE_EPOCH: '2208988800',
    }),
  ]);
  first = one;
  second = two;
});

afterAll(() => remove?.());

test('the same content gives the same files, whatever the zone, the locale, the place and the number of jobs', () => {
  expect([...second.keys()]).toEqual([...first.keys()]);
});

test('and every file has the same bytes', () => {
  expect([...first].filter(([file, digest]) => second.get(file) !== digest).map(([file]) => file)).toEqual([]);
});

test('the files of the search are among them', () => {
  const search = [...first.keys()].filter((file) => file.startsWith('search/'));
  for (const kind of [/\.pf_meta$/, /\.pf_index$/, /\.pf_pack$/, /\.pf_filter$/, /pagefind-entry\.json$/]) {
    expect(search.some((file) => kind.test(file))).toBe(true);
  }
});

async function build(folder: string, words: string[], env: Record<string, string>): Promise<Map<string, string>> {
  const out = join(folder, 'edition');
  const built = buildWords(join(folder, 'content'), out, ...words);
  const { status, stderr } = await runScript('build', built, { env, isBare: true });
  expect([status, stderr]).toEqual([0, expect.any(String)]);
  return new Map(
    listFiles(out).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex'),
    ]),
  );
}

/** Files of the content by their names: text to write, or a file to copy. */
type Content = [file: string, source: { text: string } | { copy: string }];

function makeContent(sample: string): Content[] {
  const copies = listFiles(sample)
    .filter((file) => SAMPLES.test(file))
    .map((file): Content => [file, { copy: join(sample, file) }]);
  const notices = Array.from({ length: NOTICES }, (_, i): Content => {
    const day = `2007-0${(i % 3) + 1}-${String((i % 28) + 1).padStart(2, '0')}`;
    const text = `---\ntitle: Notice ${i % 7} of ${i}\ndate: ${day}\ntags: [Notices, "Tag ${i % 5}"]\nauthors: ["Desk ${i % 3}"]\n---\n\nText number ${i}, with [a link](${(i + 1) % NOTICES}.md).\n`;
    return [`notices/${i}.md`, { text }];
  });
  return [...copies, ...notices];
}

function writeFiles(folder: string, files: Content[]): void {
  for (const [file, source] of files) {
    const path = join(folder, file);
    mkdirSync(dirname(path), { recursive: true });
    if ('text' in source) writeFileSync(path, source.text);
    else copyFileSync(source.copy, path);
  }
  expect(readdirSync(folder).length).toBeGreaterThan(3);
}
