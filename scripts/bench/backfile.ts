import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { System } from './system.ts';

const PROJECT = join(import.meta.dirname, '..', '..');
/** The files of this project that a build needs. Packages are linked. */
const PARTS = ['src', 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json', 'package-lock.json'];
const SITE = `title: A synthetic archive
url: https://archive.example/
language: en
timeZone: UTC
`;
/** 1 January 2027, after the date of every article in the corpus. */
export const AS_OF = '1798761600';

/** Backfile, run from a copy of this project, so that its own files do not change. */
export const backfile: System = {
  name: 'backfile',
  content: 'content',
  out: 'dist',
  leavesOldFiles: false,
  template: 'project/src/components/frame/Colophon.astro',
  report: 'report.json',
  setUp: (folder) => {
    const copy = join(folder, 'project');
    mkdirSync(join(folder, 'content'), { recursive: true });
    for (const part of PARTS)
      if (existsSync(join(PROJECT, part))) cpSync(join(PROJECT, part), join(copy, part), { recursive: true });
    symlinkSync(join(PROJECT, 'node_modules'), join(copy, 'node_modules'));
    writeFileSync(join(folder, 'content', 'site.yaml'), SITE);
  },
  build: (folder) => {
    const paths = { content: 'content', out: 'dist', cache: 'cache', public: 'project/public', report: 'report.json' };
    const words = Object.entries(paths).flatMap(([name, path]) => [`--${name}`, join(folder, path)]);
    const script = join(folder, 'project', 'scripts', 'build.ts');
    return [{ program: process.execPath, words: [script, ...words, '--quiet'], env: { SOURCE_DATE_EPOCH: AS_OF } }];
  },
};
