import { readFileSync, statSync } from 'node:fs';
import type { EditionDigests, PageChanges } from '../src/edition/page-digests.ts';
import { digestEdition } from '../src/edition/page-digests.ts';
import { counted } from '../src/problems/counted.ts';
import { refuse } from './arguments.ts';

/** How many addresses of each kind are named. */
const SHOWN = 20;

/** The pages to compare with `--against`: those of an edition, or those in a report. */
export function readAgainst(place: string): EditionDigests['pages'] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return refuse(`--against needs the folder of an edition or a report, but ${place} does not exist.`);
  if (found.isDirectory()) return digestEdition(place).pages;
  try {
    const { digests } = JSON.parse(readFileSync(place, 'utf8')) as { digests?: EditionDigests };
    if (digests?.pages) return digests.pages;
  } catch {}
  return refuse(`${place} has no digests of pages: build with --report FILE --digests to write them.`);
}

/** The differences, in lines: counts, and some addresses of each kind. */
export function printChanges(changes: PageChanges): string {
  const kinds = [
    ['appears', 'appear', changes.appear],
    ['has no page and leads on by rules of the host', 'have no page and lead on by rules of the host', changes.led],
    ['vanishes', 'vanish', changes.vanish],
    ['changes', 'change', changes.change],
  ] as const;
  return kinds
    .filter(([, , addresses]) => addresses !== changes.led || addresses.length > 0)
    .flatMap(([one, many, addresses]) => [
      `${counted(addresses.length, 'address', 'addresses')} ${addresses.length === 1 ? one : many}`,
      ...addresses.slice(0, SHOWN).map((address) => `  ${address}`),
      ...(addresses.length > SHOWN ? [`  and ${addresses.length - SHOWN} more`] : []),
    ])
    .join('\n');
}
