import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { lostInLedger } from '../../src/addresses/lost-in-ledger.ts';
import { lostSince } from '../../src/addresses/lost-since.ts';
import { pastAddresses } from '../../src/addresses/past-addresses.ts';
import { writeLedger } from '../../src/addresses/write-ledger.ts';
import { openArchive } from '../../src/archive.ts';
import type { Problem } from '../../src/problems.ts';
import { GitContent } from '../support/git-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const AS_OF = Date.parse('2023-01-01T00:00:00Z');
const open = (content: string) => openArchive({ content, asOf: AS_OF });

/** Thirty words that no article of another name has. */
const textOf = (name: string) => Array.from({ length: 30 }, (_, i) => `${name}${i}`).join(' ');
const article = (name: string, day: string, more = '', text = textOf(name)) =>
  `---\ntitle: The ${name}\ndate: ${day}\n${more}---\n\n${text}\n`;

/** Five articles in a commit. */
function archive(): GitContent {
  const repository = new GitContent();
  for (const name of ['apple', 'bread', 'cheese', 'dates', 'eggs'])
    repository.write(`2020/${name}.md`, article(name, '2020-03-01'));
  repository.commit('2020-03-02');
  return repository;
}

async function since(repository: GitContent, revision = 'HEAD'): Promise<Problem[]> {
  return lostSince(await open(repository.content), repository.content, revision, AS_OF);
}

const told = (problems: Problem[]) => problems.map(({ code, file, cure }) => [code, file, cure]);

describe('an archive and a revision', () => {
  test('that are alike: nothing is told', async () => {
    expect(await since(archive())).toEqual([]);
  });

  test('renamed, deleted, drafted and changed articles are told, whether they are committed or not', async () => {
    const repository = archive();
    repository.remove('2020/apple.md');
    repository.write('2021/äpfel $(x).md', article('apple', '2021-05-06', 'slug: fruit\naliases: [/fruit/]\n'));
    repository.remove('2020/bread.md');
    repository.write('2020/cheese.md', article('cheese', '2020-03-01', 'draft: true\n'));
    repository.write(
      '2020/dates.md',
      article('dates', '2020-03-01', '', `${textOf('dates')} and six words more than before`),
    );
    repository.write('2020/eggs.md', article('eggs', '2020-03-01', '', `${textOf('eggs')} and one more`));
    const expected = [
      [
        'address-lost',
        '2021/äpfel $(x).md',
        'aliases: [/fruit/, /2020/03/01/apple/] in 2021/äpfel $(x).md (the most similar text)',
      ],
      [
        'address-lost',
        '2020/bread.md',
        'aliases: [/2020/03/01/bread/] in the article that took its place; or the file again (git checkout main -- 2020/bread.md, in the content folder), with withdrawn: { date: 2024-05-01, kind: retracted, reason: why }',
      ],
      [
        'address-lost',
        '2020/cheese.md',
        'draft: false in 2020/cheese.md, or withdrawn: { date: 2024-05-01, kind: retracted, reason: why } in place of draft',
      ],
      [
        'changed-silently',
        '2020/dates.md',
        'updated: 2020-03-01, with the day of the change; or corrections: [{ date: 2020-03-01, text: what was corrected }]',
      ],
    ];
    expect(told(await since(repository, 'main'))).toEqual(expected);
    repository.git('branch', 'before');
    repository.commit('2021-05-07');
    const committed = await since(repository, 'before');
    expect(told(committed).map(([code, file]) => [code, file])).toEqual(expected.map(([code, file]) => [code, file]));
  });

  test('a change that is told of, also in a file that was renamed, is no silent one', async () => {
    const repository = archive();
    const longer = (name: string) => `${textOf(name)} and six words more than before`;
    repository.remove('2020/apple.md');
    repository.write(
      '2020/pear.md',
      article('apple', '2020-03-01', 'aliases: [/2020/03/01/apple/]\n', longer('apple')),
    );
    repository.write('2020/bread.md', article('bread', '2020-03-01', 'updated: 2020-04-01\n', longer('bread')));
    const corrections = 'corrections: [{ date: 2020-04-01, text: It was cheese }]\n';
    repository.write('2020/cheese.md', article('cheese', '2020-03-01', corrections, longer('cheese')));
    expect(told(await since(repository)).map(([code, file]) => [code, file])).toEqual([
      ['changed-silently', '2020/pear.md'],
    ]);
  });

  test('a revision that Git cannot answer for is told, with the reason', async () => {
    const repository = archive();
    repository.write('2020/fish.md', article('fish', '2020-03-01'));
    repository.commit('2020-03-03');
    const found = async (content: string, revision: string) =>
      (await lostSince(await open(content), content, revision, AS_OF)).map(({ code, found }) => [code, found]);
    expect(await found(repository.content, 'nowhere')).toEqual([
      ['revision-unreadable', '"nowhere": Git does not know it'],
    ]);
    const clone = join(temporaryFolder(), 'clone');
    repository.git('clone', '--quiet', '--depth=1', pathToFileURL(repository.repository).href, clone);
    expect(await found(join(clone, 'content'), 'HEAD~1')).toEqual([
      ['revision-unreadable', '"HEAD~1": Git does not know it, because the clone holds only the last commits'],
    ]);
    expect(await found(temporaryFolder(), 'HEAD')).toEqual([
      ['revision-unreadable', '"HEAD": the folder is not in a Git repository'],
    ]);
  });
});

describe('a ledger that is filled from the history', () => {
  /** Renamed, deleted and re-dated in commits of their own; then the ledger is written. */
  async function filled(): Promise<GitContent> {
    const repository = archive();
    repository.remove('2020/apple.md');
    repository.write('2020/fruit.md', article('apple', '2020-03-01'));
    repository.commit('2020-06-01');
    repository.remove('2020/bread.md');
    repository.write('2020/cheese.md', article('cheese', '2020-03-05', 'aliases: [/2020/03/05/Cheese/]\n'));
    repository.commit('2020-07-01');
    const { content } = repository;
    const now = await open(content);
    writeLedger(now, content, '2022-01-01', await pastAddresses(now, content, AS_OF));
    return repository;
  }

  test('holds every address that an article ever had, with the day of its commit, and no alias that was refused', async () => {
    const { ledger } = await open((await filled()).content);
    expect([...ledger!.rows.values()].map(({ path, day }) => `${path} ${day}`)).toEqual([
      '/2020/03/01/apple/ 2020-03-02',
      '/2020/03/01/bread/ 2020-03-02',
      '/2020/03/01/cheese/ 2020-03-02',
      '/2020/03/01/dates/ 2020-03-02',
      '/2020/03/01/eggs/ 2020-03-02',
      '/2020/03/01/fruit/ 2020-06-01',
      '/2020/03/05/cheese/ 2020-07-01',
    ]);
  });

  test('names the article that each lost address should lead to, or how its file comes back', async () => {
    const repository = await filled();
    const { content } = repository;
    const now = await open(content);
    const problems = await lostInLedger(now, content, now.ledger!, AS_OF);
    const blob = repository.git('rev-parse', 'main~2:content/2020/bread.md').trim().slice(0, 12);
    expect(problems.map(({ file, line, cure }) => [file, line, cure])).toEqual([
      ['addresses.tsv', 2, 'aliases: [/2020/03/01/apple/] in 2020/fruit.md (the most similar text)'],
      [
        'addresses.tsv',
        3,
        `aliases: [/2020/03/01/bread/] in the article that took its place; or the file again (git show ${blob} > 2020/bread.md, in the content folder), with withdrawn: { date: 2024-05-01, kind: retracted, reason: why }`,
      ],
      ['addresses.tsv', 4, 'aliases: [/2020/03/05/Cheese/, /2020/03/01/cheese/] in 2020/cheese.md (the same id)'],
    ]);
  });
});
