import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Archive } from '../../src/archive.ts';
import { openArchive } from '../../src/archive.ts';
import type { CheckReport } from '../../src/build/check/check-report.ts';
import { asOf } from '../../src/dates.ts';
import { filePath } from '../../src/urls.ts';
import { byLength } from '../support/length.ts';
import { readEdition } from './edition.ts';
import { faultOf, referencesOf } from './references.ts';
import { buildWords, PROJECT, runScript, temporaryFolder } from './run-script.ts';

/** Real archives, which are no part of the project: beside it, or not there. */
const CORPORA = join(PROJECT, '..', 'shared', 'corpora');
const areThere = existsSync(join(CORPORA, 'expected'));
const where = areThere ? 'in ../shared/corpora' : '(skipped: ../shared/corpora is not there)';

const CORPUS_NAMES = ['18f', 'letsencrypt', 'digitalgov'];
/** The largest only at full length: it takes as long as the others together. */
const CHECKED = byLength(CORPUS_NAMES.slice(0, 2), CORPUS_NAMES.slice(0, 2), CORPUS_NAMES);

const removals: (() => Promise<void>)[] = [];
afterAll(() => Promise.all(removals.map((remove) => remove())));

async function check(corpus: string): Promise<CheckReport> {
  const { stdout, status } = await runScript('check', ['--content', join(CORPORA, corpus), '--format', 'json']);
  expect(status).toBeLessThan(2);
  return JSON.parse(stdout) as CheckReport;
}

describe.skipIf(!areThere)(`real archives ${where}`, () => {
  const expectedOf = (corpus: string) =>
    new Map(
      readFileSync(join(CORPORA, 'expected', `${corpus}.tsv`), 'utf8')
        .trim()
        .split('\n')
        .slice(1)
        .map((row) => row.split('\t').slice(0, 2) as [file: string, day: string]),
    );
  const opened = new Map<string, Promise<Archive>>();
  const open = (corpus: string): Promise<Archive> => {
    if (!opened.has(corpus)) opened.set(corpus, openArchive({ content: join(CORPORA, corpus), asOf: asOf({}) }));
    return opened.get(corpus)!;
  };
  const daysOf = async (corpus: string) =>
    new Map((await open(corpus)).catalog.entries.map(({ article }) => [article.file, article.date.day]));

  test.each(CORPUS_NAMES)('%s: every file that is expected is published, and no other', async (corpus) => {
    expect([...(await daysOf(corpus)).keys()].sort()).toEqual([...expectedOf(corpus).keys()].sort());
  });

  test.each(CHECKED)('%s: check counts them, and each of its problems has a place and a cure', async (corpus) => {
    const { published, files, problems } = await check(corpus);
    expect(published).toBe(expectedOf(corpus).size);
    expect(files).toBeGreaterThanOrEqual(published);
    for (const { line, column, file, found, cure } of problems) {
      expect(line > 0 && column > 0 && found !== '' && cure !== '' && existsSync(file)).toBe(true);
    }
  });

  test.each(['18f', 'letsencrypt'])('%s: every article stands on its day', async (corpus) => {
    expect(await daysOf(corpus)).toEqual(expectedOf(corpus));
  });

  test('digitalgov: every article stands on its day, also one dated late in the evening, west of the site', async () => {
    const days = await daysOf('digitalgov');
    expect([...expectedOf('digitalgov')].filter(([file, day]) => days.get(file) !== day)).toEqual([]);
  });

  test('18f: a build in which every link that leads nowhere is one that a problem names', async () => {
    const { folder, remove } = await temporaryFolder();
    removals.push(remove);
    const [content, out] = [join(CORPORA, '18f'), join(folder, 'edition')];
    const [{ status, stderr }, { problems }] = await Promise.all([
      runScript('build', buildWords(content, out)),
      check('18f'),
    ]);
    expect([status, stderr]).toEqual([0, expect.any(String)]);

    const { catalog } = await open('18f');
    const fileOfPage = new Map(catalog.entries.map(({ article, path }) => [filePath(path), article.file]));
    const edition = readEdition(out);
    const named = new Map<string, string>();
    // Links to other parts of the host are named once for each first folder.
    const parts = problems.filter(({ code }) => code === 'link-other-part').map(({ found }) => found);
    for (const { file, found } of problems) {
      const source = file.slice(content.length + 1);
      named.set(source, `${named.get(source) ?? ''}${found}\n`);
    }
    const published = { origin: catalog.site.url, base: catalog.site.base };
    const faults = referencesOf(edition).flatMap((reference) => {
      const fault = faultOf(reference, edition, published);
      const told = named.get(fileOfPage.get(reference.file) ?? '') ?? '';
      const isTold = told.includes(JSON.stringify(decodeURI(reference.written)).slice(1, 60).replace(/"$/, ''));
      const [, first = ''] = /^(\/[^/]+)/.exec(reference.written) ?? [];
      const isOfPart = first !== '' && parts.some((part) => part.includes(first));
      return fault === undefined || isTold || isOfPart
        ? []
        : [`${reference.file}: ${reference.where} ${reference.written}: ${fault}`];
    });
    expect([...new Set(faults)]).toEqual([]);
    expect(edition.pages.length).toBeGreaterThan(fileOfPage.size);
  });
});
