import { foldedWords, spellOut } from '../text/fold.ts';

/** A group of `synonyms:` in site.yaml. Each entry has a form for comparison and its written form. */
type SynonymGroup = { sought: string; written: string }[];

const groupsOf = new WeakMap<readonly string[][], SynonymGroup[]>();

/**
 * The synonyms of a text's words: if the text has one entry of a group, all other entries. They follow the text in the
 * index, so a search for any of them finds the text.
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

/** Words in their form for comparison, each between two spaces. */
function compared(text: string): string {
  return ` ${foldedWords(text).map(spellOut).join(' ')} `;
}
