/** A link in Markdown. */
export function link(words: string, target: string): string {
  return `[${escapedMarkdown(words)}](<${address(target)}>)`;
}

/** An address between `<` and `>`. */
export function address(target: string): string {
  return target.trim().replace(/[<>\n]/g, '');
}

/** Words with all Markdown characters escaped. */
export function escapedMarkdown(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]()<>"&#|~]/g, '\\$&');
}

/** Words as the value of an HTML attribute. */
export function inAttribute(words: string): string {
  return words.replace(/\s+/g, ' ').trim().replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
