import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildEdition } from '../../src/build/build-edition.ts';
import { makeSegments } from '../../src/build/make-segments.ts';
import { makeProgress } from '../../src/build/progress.ts';
import { FAKE_MAKERS } from '../support/fake-makers.ts';
import { nodeEngine } from '../support/node-engine.ts';
import type { Outcome } from '../support/questions.ts';
import { Questions, readQuestions } from '../support/questions.ts';
import { describeShared } from '../support/shared-folder.ts';
import { temporaryFolder } from './run-script.ts';

const CORPORA = ['digitalgov', '18f', 'letsencrypt'];
/** Of the questions, those that must be answered right. */
const RIGHT = 0.95;

describeShared("readers' questions to three archives and the sample", 'corpora', (corpora) => {
  let work: { folder: string; remove: () => Promise<void> };

  beforeAll(async () => {
    work = await temporaryFolder();
    for (const name of CORPORA) {
      const out = join(work.folder, name);
      const { report } = await buildEdition({
        ...{ content: join(corpora, name), publicFolder: join(out, 'none'), out, cache: `${out}.cache`, jobs: 1 },
        ...{
          skipBroken: true,
          asOf: Date.UTC(2030, 0, 1),
          progress: makeProgress({ isQuiet: true, stream: process.stderr }),
        },
        // Only the search is asked: its pages are not printed.
        makers: { print: FAKE_MAKERS.print, index: makeSegments },
      });
      if (!report) throw new Error(`${name}: nothing was published`);
    }
  }, 1_800_000);

  afterAll(() => work.remove());

  const open = (folder: string) => new Questions(folder, nodeEngine(folder));

  test(`are answered right by ${RIGHT * 100} %`, async () => {
    const archives = new Map<string, Questions>([['sample', open(inject('site').folder)]]);
    for (const name of CORPORA) archives.set(name, open(join(work.folder, name)));
    const outcomes: Outcome[] = [];
    for (const question of readQuestions()) outcomes.push(await archives.get(question.archive)!.ask(question));
    const ndcg = outcomes.flatMap((outcome) => outcome.ndcg ?? []);
    const wrong = outcomes.filter(({ isRight }) => !isRight);
    for (const { archive, words, expected, came } of wrong) console.log(`${archive}: ${words} | ${expected} | ${came}`);
    console.log(
      `nDCG@10 ${(ndcg.reduce((sum, one) => sum + one, 0) / ndcg.length).toFixed(3)} of ${ndcg.length} questions`,
    );
    expect(1 - wrong.length / outcomes.length).toBeGreaterThanOrEqual(RIGHT);
  }, 900_000);
});
