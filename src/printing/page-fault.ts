import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { fileURLToPath } from 'node:url';
import { ownName } from './own-components.ts';

/** A line of a stack trace: the file, as a path or an address, and line and column, counted from 1. */
const STACK_LINE = /(?:\(|at (?:async )?)((?:file:\/\/|\/|[A-Za-z]:).+?):(\d+):(\d+)\)?$/;

/** An error for a page that could not be printed. It names the page, the component and the component's error. */
export function pageFault(path: string, error: unknown): Error {
  const { message = String(error), stack = '' } = (error ?? {}) as Error;
  const place = componentIn(stack);
  return new Error(`The page ${path} could not be printed: ${place ? `${place}: ` : ''}${message}`);
}

/** The first of our own sources in a stack trace, such as `src/components/Day.astro:12`. */
function componentIn(stack: string): string | null {
  for (const line of stack.split('\n')) {
    const [, address, row, column] = STACK_LINE.exec(line.trim()) ?? [];
    if (!address) continue;
    const file = address.startsWith('file:') ? fileURLToPath(address) : address;
    // Node itself names the sources if source maps are enabled.
    if (file.endsWith('.astro')) return `${belowSrc(file)}:${row}`;
    const map = `${file}.map`;
    if (!existsSync(map)) continue;
    const found = new SourceMap(JSON.parse(readFileSync(map, 'utf8'))).findEntry(Number(row) - 1, Number(column) - 1);
    if (!('originalSource' in found) || /node_modules/.test(found.originalSource)) continue;
    return `${belowSrc(found.originalSource)}:${found.originalLine + 1}`;
  }
  return null;
}

function belowSrc(file: string): string {
  return ownName(file.replace(/^.*?(?=src\/)/, ''));
}
