import type { Random } from './random.ts';
import type { InventedWords } from './vocabulary.ts';

/** Writes Markdown of invented words. */
export interface Prose {
  /** Words with a capital at the beginning and no full stop. */
  line: (words: number) => string;
  /** Paragraphs with at least so many words in all, and some headings, quotations, lists, links and bold words. */
  text: (words: number) => string;
}

export function makeProse(random: Random, vocabulary: InventedWords): Prose {
  const words = (count: number) => Array.from({ length: count }, () => vocabulary.draw(random));
  const line = (count: number) => capital(words(count).join(' '));
  const sentence = () => {
    const drawn = words(8 + random.below(18));
    if (random.chance(10)) drawn[2] = `**${drawn[2]}**`;
    if (random.chance(6)) drawn[5] = `[${drawn[5]} ${drawn[6]}](https://example.org/${drawn[7]}/)`;
    return `${capital(drawn.join(' '))}.`;
  };
  const sentences = (count: number) => Array.from({ length: count }, sentence).join(' ');
  const block = () => {
    const kind = random.below(100);
    if (kind < 8) return `## ${line(4)}\n\n${sentences(3)}`;
    if (kind < 12) return `> ${sentences(1)}`;
    if (kind < 15) return `- ${sentence()}\n- ${sentence()}\n- ${sentence()}`;
    return sentences(2 + random.below(4));
  };
  const text = (atLeast: number) => {
    const blocks: string[] = [];
    for (let count = 0; count < atLeast; count += blocks.at(-1)!.split(/\s+/).length) blocks.push(block());
    // The last block is always a paragraph, so that the text ends with a word and a full stop.
    return [...blocks, sentences(2)].join('\n\n');
  };
  return { line, text };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
