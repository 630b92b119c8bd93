import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fixFiles } from '../../src/fixing/fix-files.ts';
import type { ProblemKind } from '../../src/problems/kind-types.ts';
import { PROBLEM_KINDS } from '../../src/problems/problem-kinds.ts';
import { checkFolder, emptyContent, filesOf, readText, writeFiles } from '../support/example-archive.ts';

const KINDS = Object.entries(PROBLEM_KINDS as Record<string, ProblemKind>);
const TRIED = KINDS.filter(([, { example }]) => !('untried' in example));

describe('every kind of problem', () => {
  test.each(TRIED)('%s: its example gives it, its cure mends it', async (code, { example }) => {
    if ('untried' in example) return;
    const content = emptyContent();
    await writeFiles(content, filesOf(example, 'wrong'));
    const found = (await checkFolder(content)).filter((p) => p.code === code);
    expect(found).not.toEqual([]);
    const fixed = fixFiles(found, (name) => readText(content, name));
    for (const { file, after } of fixed) writeFileSync(join(content, file), after);
    if (fixed.length > 0) expect((await checkFolder(content)).map((p) => p.code)).not.toContain(code);
    await writeFiles(content, filesOf(example, 'right'));
    expect((await checkFolder(content)).map((p) => `${p.code}: ${p.found}`)).toEqual([]);
  });

  test('says what is wrong, why it matters and what to do, each in sentences', () => {
    expect(KINDS.length).toBeGreaterThan(60);
    for (const [, { title, why, cure, expected }] of KINDS) {
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
      expect(why).toMatch(/^\p{Lu}.*\.$/su);
      expect(cure).toMatch(/^\p{Lu}.*[.:)]/su);
      expect(expected).not.toMatch(/\.$/);
    }
  });
});
