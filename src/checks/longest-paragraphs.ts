import { hash } from 'node:crypto';

/** Letters that a paragraph needs to tell one article from another. */
const WORTH = 80;
const KEPT = 4;

/**
 * Digests of the longest paragraphs of a text, without signs and capitals: two articles that share most of them are one
 * article, whatever was changed around them.
 */
export function longestParagraphs(prose: string): string[] {
  return prose
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.length >= WORTH)
    .sort((a, b) => b.length - a.length)
    .slice(0, KEPT)
    .map((paragraph) => paragraph.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ''))
    .filter((letters) => letters.length >= WORTH)
    .map((letters) => hash('sha1', letters, 'base64url').slice(0, 10));
}
