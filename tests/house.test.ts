import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROBLEM_KINDS } from '../src/problems/problem-kinds.ts';
import { CODE, linesWith, PROJECT, SOURCE } from './support/source-files.ts';

describe('what is used in one place only', () => {
  test('Date: dates.ts and dates/', () => {
    expect(linesWith(/\bDate\b(?!View|\.astro)/, /^src\/dates(\.ts$|\/)/)).toEqual([]);
  });

  test('the clock of the machine: dates.ts, and the signs of files and locks, which nothing printed depends on', () => {
    const allowed = /^src\/(dates\.ts|cache\/(file-signs|cache-lock)\.ts)$/;
    expect(linesWith(/\btimeOrigin\b|\bhrtime\b|\bDate\.now\b/, allowed)).toEqual([]);
  });

  test('Intl: dates and site/languages.ts', () => {
    expect(linesWith(/\bIntl\b/, /^src\/(dates(\.ts$|\/)|site\/languages\.ts$)/)).toEqual([]);
  });

  test('toLocale…, localeCompare: dates and site/languages.ts', () => {
    expect(linesWith(/\.toLocale\w+\(|\.localeCompare\(/, /^src\/(dates(\.ts$|\/)|site\/languages\.ts$)/)).toEqual([]);
  });

  test('gray-matter: article/front-matter.ts', () => {
    expect(linesWith(/['"]gray-matter['"]/, /^src\/article\/front-matter\.ts$/)).toEqual([]);
  });

  test('unified, remark, rehype, hast, mdast and micromark: body/', () => {
    expect(linesWith(/from ['"](unified|remark|rehype|hast|mdast|micromark)[\w-]*['"]/, /^src\/body\//)).toEqual([]);
  });

  test('set:html: the components that print a body or JSON-LD', () => {
    expect(
      linesWith(
        /set:html/,
        /^src\/components\/(pages\/ArticlePage|pages\/CorrectionsPage|pages\/PlainPage|pages\/GroupPage|frame\/Metadata)\.astro$/,
      ),
    ).toEqual([]);
    expect(linesWith(/\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write)\b/, /^$/)).toEqual([]);
  });

  test('the disk: reading, addresses/, cache/, edition/, rendering/, media/, printing/, build/, dev/, preview/, search/', () => {
    expect(
      linesWith(
        /['"](node:)?fs(\/promises)?['"]/,
        /^src\/(read-content|read-bytes|archive|addresses\/write-ledger|cache\/.*|edition\/.*|owner\/.*|rendering\/.*|media\/.*|printing\/.*|build\/.*|dev\/.*|preview\/.*|search\/.*)\.?(ts)?$/,
      ),
    ).toEqual([]);
  });

  test('BASE_URL: nowhere; eval and new Function: nowhere; a random number: only in names of files not yet whole', () => {
    expect(linesWith(/BASE_URL/, /^$/)).toEqual([]);
    expect(linesWith(/\beval\(|new Function\b/, /^$/)).toEqual([]);
    expect(linesWith(/Math\.random/, /^src\/(build|printing|cache)\//)).toEqual([]);
  });
});

describe('files', () => {
  test('have at most 250 lines', () => {
    const long = CODE.map(([file, text]): [string, number] => [file, text.split('\n').length - 1]);
    expect(long.filter(([, lines]) => lines > 250)).toEqual([]);
  });

  test('of the source are short: half of them under 60 lines, nine of ten under 150', () => {
    const lengths = SOURCE.map(([, text]) => text.split('\n').length - 1).sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(60);
    expect(lengths[Math.floor(lengths.length * 0.9)]).toBeLessThan(150);
  });

  test('have no default export, but for configurations', () => {
    const allowed = /^(tests\/|.*\.config\.(ts|mjs)$)/;
    expect(linesWith(/^export default\b|\bas default\b/, allowed, CODE)).toEqual([]);
  });

  test('are not named for everything and nothing', () => {
    const vague = /^(utils?|helpers?|common|manager|misc|shared|lib|types|constants|index)\.(ts|astro|mjs)$/;
    const named = SOURCE.map(([file]) => file).filter((file) => vague.test(basename(file)));
    expect(named.filter((file) => !/^src\/pages\/.*index\.astro$/.test(file))).toEqual([]);
    expect(SOURCE.map(([file]) => file).filter((file) => /\/(utils?|helpers?|common|lib|shared)\//.test(file))).toEqual(
      [],
    );
  });

  test('put nothing off', () => {
    expect(
      linesWith(
        new RegExp(`\\b(${['TO', 'FIX', 'XX'].map((half, i) => half + ['DO', 'ME', 'X'][i]).join('|')})\\b`),
        /^$/,
        CODE,
      ),
    ).toEqual([]);
  });
});

test('every kind of problem is told by something', () => {
  const text = SOURCE.filter(([file]) => !file.startsWith('src/problems'))
    .map(([, source]) => source)
    .join('\n');
  expect(Object.keys(PROBLEM_KINDS).filter((code) => !text.includes(`'${code}'`))).toEqual([]);
});

test('no text of the repository names a folder of the machine it was made on, or a registry', () => {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: PROJECT,
    encoding: 'utf8',
  });
  const texts = names
    .split('\0')
    .filter(
      (file) =>
        /\.(ts|mjs|js|json|astro|css|md|yaml|yml|toml|txt|html|svg)$|rc$/.test(file) && existsSync(join(PROJECT, file)),
    );
  expect(texts.length).toBeGreaterThan(100);
  const machine = new RegExp(`(^|[\\s"'\`(=:])/${'work'}/|/${'home'}/\\w|/${'Users'}/\\w`);
  const registry = new RegExp(
    `https?://[\\w.-]*(${['registry', 'npmjs', 'artifactory', 'nexus'].join('|')})[\\w.-]*|"${'resolved'}":`,
  );
  const found = texts.filter((file) => {
    const text = readFileSync(join(PROJECT, file), 'utf8');
    return machine.test(text) || registry.test(text);
  });
  expect(found).toEqual([]);
});
