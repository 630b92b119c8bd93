import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeShared } from '../support/shared-folder.ts';
import type { Edition } from './edition.ts';
import { attribute, readEdition } from './edition.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';

const undo: (() => Promise<void>)[] = [];
afterAll(async () => {
  for (const remove of undo) await remove();
});

describeShared('sample files with dates of the Persian calendar', 'cases/jalali', (cases) => {
  let [content, out, said] = ['', '', ''];
  let edition: Edition;
  const expected = () =>
    readFileSync(join(cases, 'expected.tsv'), 'utf8')
      .trim()
      .split('\n')
      .slice(1)
      .map((row) => row.split('\t') as [file: string, day: string]);
  /** The page of a file, by the end of its address. */
  const pageOf = (file: string) => edition.pages.find(({ path }) => path.endsWith(`/${file.replace(/\.md$/, '')}/`));
  /** `<time>` of a page in order: its machine form. */
  const times = (path: string) =>
    edition.pages
      .find((page) => page.path === path)!
      .elements.filter(({ tagName }) => tagName === 'time')
      .map((element) => attribute(element, 'dateTime') ?? '');

  beforeAll(async () => {
    const { folder, remove } = await temporaryFolder();
    undo.push(remove);
    content = join(folder, 'content');
    cpSync(cases, content, { recursive: true });
    out = join(folder, 'site');
    const build = await runScript('build', buildWords(content, out, '--skip-broken'));
    expect(build.status).toBe(0);
    said = build.stderr;
    edition = readEdition(out);
  });

  test('every file is published on its day, first in the Persian calendar with the Gregorian day beside it', () => {
    const persian = new Intl.DateTimeFormat('fa', { dateStyle: 'long', calendar: 'persian', timeZone: 'UTC' });
    const gregorian = { day: 'numeric', month: 'long', year: 'numeric', calendar: 'gregory', timeZone: 'UTC' } as const;
    for (const [file, day] of expected()) {
      const { html = '', path = '' } = pageOf(file) ?? {};
      const published = /<p>[^<]*<time datetime="([^"]*)">([^<]*)<\/time>/.exec(html);
      expect([file, published?.[1]?.slice(0, 10)]).toEqual([file, day]);
      const own = persian.formatToParts(Date.parse(day));
      const part = (type: string) => own.find((found) => found.type === type)!.value;
      const printed = `${part('day')} ${part('month')} ${part('year')}`;
      const beside = new Intl.DateTimeFormat('fa', gregorian).format(Date.parse(day));
      expect([file, published?.[2]?.startsWith(`${printed} (${beside})`)]).toEqual([file, true]);
      const year = part('year').replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) % 16));
      expect(path.startsWith(`/${year}/`), path).toBe(true);
    }
  });

  test('lists have the newest first, those with Gregorian dates among the others', () => {
    const days = expected().map(([, day]) => day);
    const newest = times('/').slice(0, days.length);
    expect(newest).toEqual(days.toSorted().toReversed());
  });

  test('a day that the calendar lacks is an error at its line', () => {
    expect(said).toMatch(/l-no-such-day\.md:3:\d+/);
    expect(pageOf('l-no-such-day.md')).toBeUndefined();
  });

  test('without the key, each but the Gregorian one is an error that names it', async () => {
    writeFileSync(join(content, 'site.yaml'), 'language: fa\n');
    const report = await runScript('check', ['--content', content, '--format', 'json']);
    const problems = JSON.parse(report.stdout) as { problems: { file: string; code: string; cure: string }[] };
    const unset = problems.problems.filter(({ code }) => code === 'calendar-unset');
    const others = [...expected().map(([file]) => file), 'l-no-such-day.md'].filter((file) => !/gregorian/.test(file));
    expect(unset.map(({ file }) => file.split('/').at(-1)).sort()).toEqual(others.sort());
    for (const { cure } of unset) expect(cure).toContain('calendar: persian');
  });
});
