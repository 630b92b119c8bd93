import { fromHtml } from 'hast-util-from-html';
import { printText } from '../../src/body/print-text.ts';
import type { RenderedBody } from '../../src/views/rendered-body.ts';

/** A rendered text in place of one that was written in Markdown. */
export function printedBody(html: string, changes: Partial<RenderedBody> = {}): RenderedBody {
  return { ...printText(fromHtml(html, { fragment: true })), opening: '', words: 0, ...changes };
}
