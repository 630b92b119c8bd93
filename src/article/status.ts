import { nearest } from '../problems/nearest.ts';
import { problem, quote } from '../problems.ts';
import type { RawEntry } from '../raw/raw.ts';
import type { Article, Status } from './article.ts';
import type { FileName } from './file-name.ts';
import type { Folded } from './keys/dialects.ts';
import type { ParseContext } from './parse-context.ts';
import type { Reading } from './values.ts';
import { booleanOf, readDate, readText, report, rewrite } from './values.ts';

/** Words of other systems for articles that should not be read yet, or no longer. */
const HELD_BACK = /^((auto-)?drafts?|pending|private|trash|future|unpublished|hidden|embargo(ed)?|(in[ -])?review)$/;

/** Decides the status: draft by its key, status or folder; scheduled until its publishDate, else its date, has come. */
export function statusOf(
  reading: Reading,
  { fields, isUnpublished }: Folded,
  name: FileName,
  date: Article['date'],
  context: ParseContext,
): Status {
  const status = readText(reading, fields.get('status'))?.toLowerCase() ?? '';
  const isDraft =
    isMarkedDraft(reading, fields.get('draft')) || isUnpublished || name.isDraft || HELD_BACK.test(status);
  if (isDraft) return 'draft';
  const entry = fields.get('publishDate');
  // If it is also the date, its problems have been reported already.
  const silent = entry === fields.get('date') ? { ...reading, problems: [] } : reading;
  const publishDate = readDate(silent, entry, 'last');
  const { instant } = publishDate ?? date ?? { instant: 0 };
  reading.moments.push(instant);
  if (instant <= context.asOf) return 'published';
  if (!publishDate) {
    const at = { file: reading.file, field: 'date', line: fields.get('date')?.at.line ?? 1 };
    reading.problems.push(
      problem(
        'date-future',
        at,
        `${date?.day}: held back until that day`,
        'publishDate with an earlier date, if it may appear before',
      ),
    );
  }
  return 'scheduled';
}

/**
 * Reads `draft: true`. A word that is neither yes nor no is an error and holds the article back, because it may mean
 * yes.
 */
function isMarkedDraft(reading: Reading, entry: RawEntry | undefined): boolean {
  if (!entry) return false;
  const marked = booleanOf(entry.value);
  if (marked === undefined) {
    const found = `${entry.value.kind === 'text' ? quote(entry.value.text) : `a ${entry.value.kind}`}: held back`;
    const near = entry.value.kind === 'text' ? nearest(entry.value.text.trim().toLowerCase(), ['true', 'false']) : null;
    const cure = near ? `${entry.key}: ${near}` : `${entry.key}: true, or ${entry.key}: false`;
    report(reading, 'draft-unclear', entry, found, cure, near ? rewrite(entry.value, near) : undefined);
  }
  return marked ?? true;
}
