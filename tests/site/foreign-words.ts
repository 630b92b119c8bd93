import english from '../../src/labels/en.json' with { type: 'json' };

/** Words of the English labels, cut at what is filled in, that the labels of a language do not hold. */
export function foreignTo(own: Record<string, unknown>): string[] {
  const words = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Object.values(value as object).flatMap(words);
  const ownText = words(own).join('\n');
  const cut = words(english).flatMap((text) =>
    text.split(/\{\w+\}/).map((part) => part.replace(/^[\P{L}]+|[\P{L}]+$/gu, '')),
  );
  return [...new Set(cut)].filter((part) => part.length > 2 && !ownText.includes(part));
}
