import { parseDate } from '../dates.ts';
import { quote } from '../problems.ts';
import type { Raw, RawEntry } from '../raw/raw.ts';
import { isEmpty } from '../raw/raw.ts';
import type { Article, Withdrawal, WithdrawalKind } from './article.ts';
import type { Folded } from './keys/dialects.ts';
import type { Reading } from './values.ts';
import { plainProse, readDate, readText, report, textOf } from './values.ts';

export const WITHDRAWAL_KINDS: readonly WithdrawalKind[] = ['retracted', 'legal', 'privacy', 'superseded'];
const EXAMPLE = 'withdrawn: { date: 2024-05-01, kind: retracted, reason: why }';

/** What an article says about its own validity: that it is withdrawn, what replaces it, or a warning for readers. */
export function readStanding(
  reading: Reading,
  { fields }: Folded,
  asOf: number,
): Pick<Article, 'withdrawn' | 'supersededBy' | 'notice'> {
  const withdrawn = readWithdrawal(reading, fields.get('withdrawn'), asOf);
  const successor = fields.get('supersededBy');
  const written = readText(reading, successor);
  const notice = readNotice(reading, fields.get('notice'));
  return {
    ...(withdrawn ? { withdrawn } : {}),
    ...(successor && written ? { supersededBy: { written, line: successor.value.at.line } } : {}),
    ...(notice ? { notice } : {}),
  };
}

/** `withdrawn: { date, kind, reason, notice }`, or only a day. A withdrawal in the future takes effect on its day. */
function readWithdrawal(reading: Reading, entry: RawEntry | undefined, asOf: number): Withdrawal | undefined {
  if (!entry) return undefined;
  const { value } = entry;
  const refuse = (found: string, cure = EXAMPLE) => {
    report(reading, 'withdrawn-invalid', entry, found, cure);
    return undefined;
  };
  if (value.kind === 'list') return refuse('a list');
  const written = value.kind === 'map' ? value.entries.find(({ key }) => key.toLowerCase() === 'date') : entry;
  if (!written || (value.kind === 'text' && !parseDate(value.text, reading.timeZone, reading.calendar))) {
    return refuse(value.kind === 'map' ? 'no date' : `${quote(value.text)}: no date`);
  }
  const date = readDate(reading, { ...written, key: `${entry.key}.date` });
  const kind = (value.kind === 'map' ? textOf(value, ['kind']) : undefined)?.trim().toLowerCase() ?? 'retracted';
  if (!isKind(kind)) return refuse(`the kind ${quote(kind)}`, `kind: ${WITHDRAWAL_KINDS.join(', kind: ')}`);
  if (!date) return undefined;
  reading.moments.push(date.instant);
  if (date.instant > asOf) return undefined;
  return {
    date,
    kind,
    ...prose('reason', textIn(value, ['reason', 'why'])),
    ...prose('notice', textIn(value, ['notice', 'text'])),
  };
}

function isKind(text: string): text is WithdrawalKind {
  return (WITHDRAWAL_KINDS as readonly string[]).includes(text);
}

function textIn(value: Raw, keys: string[]): string | undefined {
  return value.kind === 'map' ? textOf(value, keys) : undefined;
}

function prose<K extends string>(key: K, text: string | undefined): { [P in K]?: string } {
  const plain = text === undefined ? '' : plainProse(text);
  return (plain === '' ? {} : { [key]: plain }) as { [P in K]?: string };
}

/** `notice:` a text, or `{ date, text }`. */
function readNotice(reading: Reading, entry: RawEntry | undefined): Article['notice'] {
  if (!entry) return undefined;
  const text = entry.value.kind === 'text' ? entry.value.text : textIn(entry.value, ['text', 'notice']);
  const plain = text === undefined ? '' : plainProse(text);
  if (plain === '') {
    report(
      reading,
      'value-type',
      entry,
      'a notice without text',
      'notice: { date: 2024-05-01, text: what readers should know }',
    );
    return undefined;
  }
  const written =
    entry.value.kind === 'map' ? entry.value.entries.find(({ key }) => key.toLowerCase() === 'date') : undefined;
  const date =
    written && !isEmpty(written.value) ? readDate(reading, { ...written, key: `${entry.key}.date` }) : undefined;
  return { text: plain, ...(date ? { date } : {}) };
}
