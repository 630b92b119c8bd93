import type { Html } from 'mdast';
import { elementIs, elementsThat } from '../../html-elements.ts';
import type { Place } from '../../problems.ts';
import type { ReportAt } from '../additions/links.ts';
import { tagReader } from '../markdown/html-tags.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** Follows the HTML of one text, piece by piece, to report unclosed elements. */
export interface OpenElements {
  read: (piece: Html) => void;
  endBlock: () => void;
  /** Called at the end of the text. */
  end: () => void;
}

interface Opened {
  name: string;
  /** Its start tag, as written. */
  text: string;
  at: Place;
}

/** Printed elements that need a written end tag (HTML standard, "Void elements" and "Optional tags"). */
const NEEDS_END = new Set(
  elementsThat('printed').filter((name) => !elementIs('neverNests', name) && name !== 'caption'),
);
/**
 * Elements that are not printed. An end tag inside one of them cannot close an element outside (HTML standard,
 * "scope").
 */
const KEEPS_OPEN = /^(?:applet|marquee|object)$/;
const HEADING = /^h[1-6]$/;
/** A `span` without attributes: it makes no difference where it ends. */
const SAYS_NOTHING = /^<span(?!.*\s(?:lang|dir|title)\b)/is;

export function followElements(report: ReportAt): OpenElements {
  const tags = tagReader();
  const open: Opened[] = [];

  const reportAt = (index: number, before: string): void => {
    for (const opened of open.splice(index, index < 0 ? 0 : 1)) reportUnclosed(opened, report, before);
  };
  const begin = (opened: Opened): void => {
    const { name } = opened;
    // The next link or heading ends an open one.
    if (name === 'a')
      reportAt(
        open.findLastIndex((other) => other.name === 'a'),
        '<a>',
      );
    if (HEADING.test(name) && HEADING.test(open.at(-1)?.name ?? '')) reportAt(open.length - 1, `<${name}>`);
    if (open.push(opened) > TEXT_LIMITS.openTags) reportAt(0, '');
  };
  const close = (name: string): void => {
    const isHeading = HEADING.test(name);
    const index = open.findLastIndex((other) => other.name === name || (isHeading && HEADING.test(other.name)));
    if (index < 0 || index < open.findLastIndex((other) => KEEPS_OPEN.test(other.name))) return;
    const [, ...inside] = open.splice(index);
    for (const other of inside) {
      // Formatting continues after the element in which it began.
      if (elementIs('reopens', name) || elementIs('reopens', other.name)) open.push(other);
      else reportUnclosed(other, report, `</${name}>`);
    }
  };

  return {
    read({ value, position }) {
      const { line, column } = position?.start ?? { line: 1, column: 1 };
      let [lines, lineStart, looked] = [0, 0, 0];
      for (const { name, isEnd, text, at } of tags.read(value)) {
        if (!NEEDS_END.has(name) && !KEEPS_OPEN.test(name)) continue;
        for (; looked < at; looked++) if (value[looked] === '\n') [lines, lineStart] = [lines + 1, looked + 1];
        if (isEnd) close(name);
        else begin({ name, text, at: { line: line + lines, column: at - lineStart + (lines === 0 ? column : 1) } });
      }
    },
    endBlock() {
      tags.endBlock();
      // A block with an `object` is cleaned separately.
      const objects = open.filter(({ name }) => name === 'object');
      for (const opened of objects) open.splice(open.indexOf(opened), 1);
    },
    end() {
      for (const opened of open.splice(0)) reportUnclosed(opened, report, '');
    },
  };
}

/** `before` is the tag that finally ends it; '' if the end of the text does. */
function reportUnclosed({ name, text, at }: Opened, report: ReportAt, before: string): void {
  if (SAYS_NOTHING.test(text) || KEEPS_OPEN.test(name)) return;
  const isSelfClosed = text.endsWith('/>');
  const found = isSelfClosed
    ? `<${name}/>, which HTML takes for <${name}>`
    : `<${name}> without an end tag${before && ` before ${before}`}`;
  const hidden = name === 'details' ? ', and hidden until it is opened' : '';
  const cure = isSelfClosed ? `<${name}></${name}>` : `</${name}> where it ends`;
  report({ at }, 'html-unclosed', `${found}: the text after it is part of it${hidden}`, cure);
}
