import { isId } from '../article-id.ts';
import { quote } from '../problems.ts';
import type { Article } from './article.ts';
import type { Folded } from './keys/dialects.ts';
import type { Reading } from './values.ts';
import { readText, report } from './values.ts';

/** Ids of other systems, which we ignore: long ones with hyphens, and addresses. */
const FOREIGN_ID = /^[0-9a-f]{8}-[0-9a-f-]{27}$|^[a-z]+:\/\/|^\S{13,}$/i;

/** Reads `id: 7f3k`, and the WordPress number from `id`, from an exporter's key, or from `guid: …?p=42`. */
export function readIdentity(reading: Reading, { fields }: Folded): Pick<Article, 'id' | 'postNumber'> {
  const entry = fields.get('id');
  const text = entry?.value.kind === 'text' ? entry.value.text.trim() : undefined;
  const number = postNumber([
    text,
    ...(['postNumber', 'guid'] as const).map((key) => {
      const other = fields.get(key);
      return other?.value.kind === 'text' ? readText(reading, other) : undefined;
    }),
  ]);
  const ofPost = number === undefined ? {} : { postNumber: number };
  if (!entry || (text !== undefined && /^\d+$/.test(text))) return ofPost;
  if (text !== undefined && isId(text)) return { id: { text, line: entry.value.at.line }, ...ofPost };
  if (text === undefined || !FOREIGN_ID.test(text))
    report(reading, 'id-invalid', entry, text === undefined ? `a ${entry.value.kind}` : quote(text), 'id: 7f3k');
  return ofPost;
}

function postNumber(texts: (string | undefined)[]): number | undefined {
  for (const text of texts) {
    const [, digits] = /(?:^|[?&]p=)(\d{1,10})$/.exec(text ?? '') ?? [];
    if (digits && Number(digits) > 0) return Number(digits);
  }
  return undefined;
}
