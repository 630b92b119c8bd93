import { problem } from '../problems.ts';
import type { TextCheck } from './checked-text.ts';
import { firstFew } from './checked-text.ts';

const ROW = /^\s*\|(?:[^|\n]*\|){2,}\s*$/;
const RULE = /^\s*\|?[\s:|-]*-[\s:|-]*\|?\s*$/;

/** Finds two or more rows that begin and end with | but have no line of hyphens below the first. */
export const checkTables: TextCheck = ({ file, prose, markdown, placeAt }) => {
  if (!/^\s*\|/m.test(prose)) return [];
  const found = [];
  const lines = prose.split('\n');
  let offset = 0;
  let rows = 0;
  for (const [i, line] of lines.entries()) {
    const isRow = ROW.test(line) || (rows > 0 && RULE.test(line));
    const next = lines[i + 1] ?? '';
    if (isRow && rows === 0 && ROW.test(next) && !RULE.test(next) && !RULE.test(line)) {
      const place = placeAt(offset);
      const cells = line.trim().split('|').length - 2;
      const rule = `|${' --- |'.repeat(cells)}`;
      const at = { file, field: 'body', ...place, column: (/\|/.exec(line)?.index ?? 0) + 1 };
      const below = { line: place.line + 1, column: 1, from: '', to: `${rule}\n` };
      const shown = markdown
        .slice(offset, offset + 40)
        .split('\n')[0]!
        .trim();
      found.push(problem('table-rule', at, `${shown}, without a line of hyphens below it`, rule, [below]));
    }
    rows = isRow ? rows + 1 : 0;
    offset += line.length + 1;
  }
  return firstFew(found);
};
