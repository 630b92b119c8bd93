import type { Manifest } from './manifest.ts';

/** The reason why a build renews a file of the edition. */
export type Reason =
  | 'there is no last edition'
  | 'it is new'
  | 'the code, the packages or the settings changed'
  | 'the frame around every page changed'
  | 'its own text or facts changed'
  | 'what it lists or links to changed'
  | 'it changed';

/** A key has parts, so the first part that differs gives the reason. */
const REASONS: Reason[] = [
  'the code, the packages or the settings changed',
  'the frame around every page changed',
  'its own text or facts changed',
  'what it lists or links to changed',
];

/** The difference between the next edition and the last one. */
export interface Plan {
  /** Files to make, with the reason. */
  stale: Map<string, Reason>;
  /** Files that stay unchanged. */
  kept: number;
}

/** The key of a page, from the code that prints it and from its facts. */
export function joinKey(code: string, own: string): string {
  return `${code}.${own}`;
}

/** Compares the keys of the wanted files with those of the last edition. */
export function makePlan(wanted: Map<string, { key: string }>, last: Manifest | null): Plan {
  const stale = new Map<string, Reason>();
  for (const [file, { key }] of wanted) {
    const before = last && Object.hasOwn(last.files, file) ? last.files[file]![0] : undefined;
    if (before !== key) stale.set(file, last ? reasonOf(before, key) : 'there is no last edition');
  }
  return { stale, kept: wanted.size - stale.size };
}

function reasonOf(before: string | undefined, key: string): Reason {
  if (before === undefined) return 'it is new';
  const [old, now] = [before.split('.'), key.split('.')];
  if (old.length !== now.length || now.length !== REASONS.length) return 'it changed';
  return REASONS[now.findIndex((part, i) => part !== old[i])] ?? 'it changed';
}
