import { readFileSync, statSync } from 'node:fs';
import type { EditionDigests, PageChanges } from '../src/edition/page-digests.ts';
import { digestEdition } from '../src/edition/page-digests.ts';
import { counted } from '../src/problems/counted.ts';
import { refuse } from './arguments.ts';

/** Addresses of each kind that are named. */
const SHOWN = 20;

/** The pages that `--against` names: those of an edition, or those that a report lists. */
export function readAgainst(place: string): EditionDigests['pages'] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return refuse(`--against takes the folder of an edition or a report, and there is no ${place}.`);
  if (found.isDirectory()) return digestEdition(place).pages;
  try {
    const { digests } = JSON.parse(readFileSync(place, 'utf8')) as { digests?: EditionDigests };
    if (digests?.pages) return digests.pages;
  } catch {}
  return refuse(`${place} has no digests of pages: build with --report FILE --digests to write some.`);
}

/** What differs, in lines: counts, and some addresses of each kind. */
export function printChanges(changes: PageChanges): string {
  const kinds = [
    ['appears', 'appear', changes.appear],
    ['vanishes', 'vanish', changes.vanish],
    ['changes', 'change', changes.change],
  ] as const;
  return kinds
    .flatMap(([one, many, addresses]) => [
      `${counted(addresses.length, 'address', 'addresses')} ${addresses.length === 1 ? one : many}`,
      ...addresses.slice(0, SHOWN).map((address) => `  ${address}`),
      ...(addresses.length > SHOWN ? [`  and ${addresses.length - SHOWN} more`] : []),
    ])
    .join('\n');
}
