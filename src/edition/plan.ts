import type { Manifest } from './manifest.ts';

/** Why a file of the edition is made again. */
export type Reason =
  | 'there is no last edition'
  | 'it is new'
  | 'the code, the packages or the settings changed'
  | 'what stands around every page changed'
  | 'its own text or facts changed'
  | 'what it lists or links to changed'
  | 'it changed';

/** A key is made of parts, so that the one which differs tells the reason. */
const REASONS: Reason[] = [
  'the code, the packages or the settings changed',
  'what stands around every page changed',
  'its own text or facts changed',
  'what it lists or links to changed',
];

/** What to do for the next edition, against the last one. */
export interface Plan {
  /** Files to make, with the reason. */
  stale: Map<string, Reason>;
  /** Files that stay as they are. */
  kept: number;
}

/** The key of a page: of the code that prints it, and of what it prints. */
export function joinKey(code: string, own: string): string {
  return `${code}.${own}`;
}

/** Compares the files that are wanted, by the keys of what they are made from, with those that are there. */
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
