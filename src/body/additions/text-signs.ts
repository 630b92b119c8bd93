import type { Element, Root } from 'hast';
import { nameToEmoji } from './emoji.ts';

/** Elements whose text must stay literal. */
const BY_THE_LETTER = /^(?:code|pre|kbd|samp|tt|var)$/;
const SPACELESS = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff01-\uff60]`;

/** Character sequences that stand for other characters, one row a kind. */
const SIGNS: { holds: RegExp; rewrite: (text: string) => string }[] = [
  // A line break between letters of scripts without spaces is no space. Source: CSS Text 3,
  // "Segment Break Transformation Rules".
  { holds: /[\u3000-\uffef]\n/, rewrite: (text) => text.replace(LINE_BREAK, '') },
  {
    holds: /:[a-z0-9+_-]+:/,
    rewrite: (text) => text.replace(EMOJI, (whole, name: string) => nameToEmoji(name) ?? whole),
  },
  { holds: /--|\.\.\./, rewrite: (text) => text.replace(DASHES, dashOf).replace(/(?<!\.)\.\.\.(?!\.)/g, '…') },
];
const LINE_BREAK = new RegExp(`(?<=${SPACELESS})\\n(?=${SPACELESS})`, 'gu');
const EMOJI = /(?<![\p{L}\p{N}:_])(?::([a-z+-][a-z0-9_+-]*|100|1234):)(?![\p{L}\p{N}_])/gu;
/** Hyphens between words, or between spaces. But `--help` is an option, and a row of hyphens is a line. */
const DASHES = /(?<=[\p{L}\p{N}\p{Pe}\p{Pf}"'.,;:!?])-{2,3}(?=[\p{L}\p{N}\p{Ps}\p{Pi}"'])|(?<=\s)-{2,3}(?=\s)/gu;

function dashOf(hyphens: string): string {
  return hyphens.length === 2 ? '–' : '—';
}

/**
 * Replaces emoji names, typewriter dashes and dots, and joins lines of Han letters, as readers saw them in the old
 * archive.
 */
export function rewriteSigns(tree: Root): void {
  const walk = (parent: Root | Element): void => {
    for (const child of parent.children) {
      if (child.type === 'element' && !BY_THE_LETTER.test(child.tagName)) walk(child);
      if (child.type !== 'text') continue;
      for (const { holds, rewrite } of SIGNS) if (holds.test(child.value)) child.value = rewrite(child.value);
    }
  };
  walk(tree);
}
