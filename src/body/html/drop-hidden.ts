import type { Element, Root, Text } from 'hast';
import { dropHiddenLetters, mayHide } from '../../article/hidden-letters.ts';
import { elementIs } from '../../html-elements.ts';
import type { Place } from '../../problems.ts';
import type { ReportAt } from '../additions/links.ts';

/** Removes invisible characters from a text, its titles and the descriptions of its pictures, and reports them. */
export function dropHidden(tree: Root, report: ReportAt): void {
  let line: Text[] = [];
  const endLine = (at: Place) => {
    const { texts, dropped } = line.some(({ value }) => mayHide(value))
      ? dropHiddenLetters(line.map(({ value }) => value))
      : { texts: [], dropped: [] };
    for (const [i, text] of texts.entries()) line[i]!.value = text;
    const place = line.find(({ position }) => position)?.position?.start ?? at;
    if (dropped.length > 0) reportHidden(dropped, place, report);
    line = [];
  };
  const walk = (parent: Element | Root, at: Place): void => {
    for (const child of parent.children) {
      if (child.type === 'text') line.push(child);
      if (child.type !== 'element') continue;
      const here = child.position?.start ?? at;
      dropInWords(child, here, report);
      const isBlock = !elementIs('keepsDirection', child.tagName);
      if (isBlock) endLine(at);
      walk(child, here);
      if (isBlock) endLine(here);
    }
  };
  walk(tree, { line: 1, column: 1 });
  endLine({ line: 1, column: 1 });
}

function dropInWords(element: Element, at: Place, report: ReportAt): void {
  for (const name of ['alt', 'title', 'ariaLabel', 'label']) {
    const value = element.properties[name];
    if (typeof value !== 'string' || !mayHide(value)) continue;
    const { texts, dropped } = dropHiddenLetters([value]);
    element.properties[name] = texts[0]!;
    if (dropped.length > 0) reportHidden(dropped, at, report);
  }
}

function reportHidden(dropped: string[], at: Place, report: ReportAt): void {
  report(
    { at },
    'text-hidden',
    `${dropped.join('; ')}: left out`,
    'the text without them, or <span dir="rtl"> around it',
  );
}
