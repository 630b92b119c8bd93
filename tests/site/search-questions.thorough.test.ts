import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { nodeEngine } from '../support/node-engine.ts';
import type { Outcome } from '../support/questions.ts';
import { Questions, readQuestions } from '../support/questions.ts';
import { describeShared } from '../support/shared-folder.ts';
import { buildWords, runScript, temporaryFolder } from './run-script.ts';

const CORPORA = ['digitalgov', '18f', 'letsencrypt'];
/** Of the questions, those that must be answered right. */
const RIGHT = 0.95;

describeShared("readers' questions to three archives and the sample", 'corpora', (corpora) => {
  let work: { folder: string; remove: () => Promise<void> };

  beforeAll(async () => {
    work = await temporaryFolder();
    for (const name of CORPORA) {
      const words = buildWords(join(corpora, name), join(work.folder, name), '--skip-broken', '--quiet');
      const { stderr } = await runScript('build', words);
      if (stderr.includes('Nothing was published')) throw new Error(stderr);
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
