import { WITHDRAWAL_KINDS } from '../../article/withdrawal.ts';
import type { KeyRow } from '../../article/keys/key-table.ts';
import { KEY_TABLE } from '../../article/keys/key-table.ts';
import type { KnownNames } from './known-names.ts';

/** A field of the web editor, in the configuration language of both Sveltia CMS and Decap CMS. */
export type EditorField = { name: string; label: string; widget: string } & Record<string, unknown>;

/** The keys above the text, in this order. The others come below it. */
const ABOVE = ['title', 'date', 'section', 'authors', 'tags', 'standfirst', 'image', 'draft'];

/**
 * Keys that the editor leaves out: maps with free keys, keys that commands write, and the key that turns an article
 * into a page.
 */
const WITHOUT = ['allow', 'id', 'type'];

const DAY = 'YYYY-MM-DD';
const MOMENT = 'YYYY-MM-DDTHH:mm';
/** Days without a time. */
const DAYS_ALONE = ['expiryDate'];

/** The fields of an article, from the table of keys. `known` holds names to choose from. */
export function editorFields(known: KnownNames): EditorField[] {
  const rows = KEY_TABLE.filter(({ key }) => !WITHOUT.includes(key) && (key !== 'lang' || known.languages.length > 0));
  const above = ABOVE.flatMap((key) => rows.filter((row) => row.key === key));
  const below = rows.filter((row) => !above.includes(row));
  const field = (row: KeyRow) => fieldOf(row, known);
  const body: EditorField = { name: 'body', label: 'text', widget: 'markdown', required: true };
  return [...above.map(field), body, ...below.map(field)];
}

function fieldOf(row: KeyRow, known: KnownNames): EditorField {
  const { key, says } = row;
  const of = { name: key, label: key, hint: hintOf(row, known), required: key === 'title' || key === 'date' };
  if (key === 'date') return { ...of, ...moment(MOMENT), default: '{{now}}' };
  if (key === 'section' && known.sections.length > 0) return { ...of, widget: 'select', options: known.sections };
  if (key === 'lang') return { ...of, widget: 'select', options: known.languages };
  if (key === 'standfirst') return { ...of, widget: 'text' };
  switch (row.takes[0]) {
    case 'day':
      return { ...of, ...moment(DAYS_ALONE.includes(key) ? DAY : MOMENT), default: '' };
    case 'yes or no':
      return { ...of, widget: 'boolean', default: false };
    case 'list':
      return { ...of, widget: 'list' };
    case 'map':
      return { ...of, widget: 'object', fields: (row.parts ?? []).map(partOf) };
    case 'list of maps':
      return { ...of, hint: says, widget: 'list', collapsed: true, fields: (row.parts ?? []).map(partOf) };
    default:
      return row.values ? { ...of, widget: 'select', options: row.values } : { ...of, widget: 'string' };
  }
}

function partOf(name: string): EditorField {
  const of = { name, label: name, required: false };
  if (name === 'src') return { ...of, widget: 'image', required: true, choose_url: false };
  if (name === 'date') return { ...of, ...moment(DAY), default: '' };
  if (name === 'kind') return { ...of, widget: 'select', options: [...WITHDRAWAL_KINDS] };
  return { ...of, widget: /^(text|reason|caption)$/.test(name) ? 'text' : 'string' };
}

function moment(format: string): { widget: string } & Record<string, unknown> {
  return { widget: 'datetime', format, date_format: DAY, time_format: format === DAY ? false : 'HH:mm' };
}

/** The purpose of a key. Names from the archive keep editors from inventing other spellings. */
function hintOf({ key, says }: KeyRow, known: KnownNames): string {
  const names = key === 'tags' ? known.tags : key === 'authors' ? known.authors : [];
  return names.length > 0 ? `${says} Known: ${names.join(', ')}` : says;
}
