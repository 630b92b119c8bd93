import type { Site } from '../../site/site.ts';

/** Replaces the marks of an old system, as site.yaml lists them. Line numbers stay the same. */
export function replaceMarks(text: string, pairs: Site['replace'] = []): string {
  return pairs.reduce((left, pair) => (pair.find === '' ? left : left.replaceAll(pair.find, () => pair.with)), text);
}
