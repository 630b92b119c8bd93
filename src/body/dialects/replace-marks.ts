import type { Site } from '../../site/site.ts';

/** Puts other words in the place of an old system's marks, as site.yaml lists them. Lines stay lines. */
export function replaceMarks(text: string, pairs: Site['replace'] = []): string {
  return pairs.reduce((left, pair) => (pair.find === '' ? left : left.replaceAll(pair.find, () => pair.with)), text);
}
