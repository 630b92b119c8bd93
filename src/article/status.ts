import { problem } from '../problems.ts';
import type { Article, Status } from './article.ts';
import type { Folded } from './dialects.ts';
import type { FileName } from './file-name.ts';
import type { ParseContext } from './parse-context.ts';
import type { Reading } from './values.ts';
import { readBoolean, readDate, readText } from './values.ts';

/** A draft by its key, status or folder; scheduled until its publishDate, or else its date, has come. */
export function statusOf(
  reading: Reading,
  { fields, isUnpublished }: Folded,
  name: FileName,
  date: Article['date'],
  context: ParseContext,
): Status {
  const status = readText(reading, fields.get('status'))?.toLowerCase() ?? '';
  const isDraft =
    readBoolean(reading, fields.get('draft')) ||
    isUnpublished ||
    name.isDraft ||
    /^(draft|pending|private|trash|future)$/.test(status);
  if (isDraft) return 'draft';
  const entry = fields.get('publishDate');
  // Where it is the date too, its problems are known already.
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
        `${date?.day}: held back until then`,
        'publishDate with an earlier date, if it may be read before',
      ),
    );
  }
  return 'scheduled';
}
