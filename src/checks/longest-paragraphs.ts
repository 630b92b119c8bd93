import { digest } from '../digest.ts';

/** The number of letters that a paragraph needs to identify an article. */
const WORTH = 80;
const KEPT = 4;

/**
 * Digests of the longest paragraphs of a text, without punctuation and capitals. Two articles that share most of them
 * are the same article, whatever else was changed.
 */
export function longestParagraphs(prose: string): string[] {
  return prose
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.length >= WORTH)
    .sort((a, b) => b.length - a.length)
    .slice(0, KEPT)
    .map((paragraph) => paragraph.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((letters) => letters.length >= WORTH)
    .map((letters) => digest('key', letters));
}
