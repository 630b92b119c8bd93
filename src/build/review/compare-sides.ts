import { rmSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { compare } from '../../problems.ts';
import type { Side } from './open-side.ts';

/** Names of files by what became of them. */
export interface SideChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

/** The search needs an index of the whole archive, which a review does not make. */
const NOT_MADE = /^search\/|^sitemap/;

/** The files whose input differs. Their bytes may still be the same. */
export function compareSides(before: Side, after: Side): SideChanges {
  const [old, made] = [names(before), names(after)];
  const keyOf = (side: Side, name: string) => side.wanted.get(name)!.key;
  return {
    added: made.filter((name) => !before.wanted.has(name)),
    changed: made.filter((name) => before.wanted.has(name) && keyOf(before, name) !== keyOf(after, name)),
    removed: old.filter((name) => !after.wanted.has(name)),
  };
}

/** Deletes changed files that have the same bytes in both folders, and returns the others. */
export function withOtherBytes(changed: string[], before: string, after: string): string[] {
  return changed.filter((name) => {
    const [old, made] = [join(before, name), join(after, name)];
    if (!existsSync(old) || !existsSync(made) || !readFileSync(old).equals(readFileSync(made))) return true;
    for (const file of [old, made]) rmSync(file);
    return false;
  });
}

function names({ wanted }: Side): string[] {
  return [...wanted].flatMap(([name, { output }]) => (output && !NOT_MADE.test(name) ? [name] : [])).sort(compare);
}
