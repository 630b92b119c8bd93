import { foldedWords, spellOut } from '../text/fold.ts';

/** A group of `synonyms:` in site.yaml, each entry as its words are compared and as it is written. */
type Group = { sought: string; written: string }[];

const groupsOf = new WeakMap<readonly string[][], Group[]>();

/**
 * The synonyms of what a text holds: where it has one entry of a group, all others. They stand in the index behind the
 * text, so that each is found by any of the others.
 */
export function synonymsIn(text: string, synonyms: readonly string[][]): string[] {
  if (synonyms.length === 0) return [];
  let groups = groupsOf.get(synonyms);
  if (!groups) {
    groups = synonyms.map((group) => group.map((written) => ({ sought: compared(written), written })));
    groupsOf.set(synonyms, groups);
  }
  const words = compared(text);
  return groups.flatMap((group) => {
    const missing = group.filter(({ sought }) => !words.includes(sought));
    return missing.length < group.length ? missing.map(({ written }) => written) : [];
  });
}

/** Words as they are compared, each between two spaces. */
function compared(text: string): string {
  return ` ${foldedWords(text).map(spellOut).join(' ')} `;
}
