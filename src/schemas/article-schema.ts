import type { KeyRow } from '../article/keys/key-table.ts';
import { KEY_TABLE } from '../article/keys/key-table.ts';
import { PROBLEM_KINDS } from '../problems/problem-kinds.ts';

const TEXT = { type: 'string' };
const LIST = { type: 'array', items: TEXT };

/** JSON Schema (2020-12) of the front matter of an article, for editors that complete and check YAML. */
export function articleSchema(): string {
  const properties = Object.fromEntries(KEY_TABLE.map((row) => [row.key, schemaOf(row)]));
  return printSchema('Front matter of an article', properties, ['title']);
}

/** A schema as the text of a file. */
export function printSchema(title: string, properties: object, required: string[] = []): string {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title,
    type: 'object',
    properties,
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: true,
  };
  return `${JSON.stringify(schema, null, 2)}\n`;
}

function schemaOf(row: KeyRow): object {
  const about = { description: row.says, examples: [row.example.slice(row.example.indexOf(':') + 2)] };
  if (row.values) return { ...about, enum: row.values };
  if (row.key === 'allow')
    return {
      ...about,
      type: 'object',
      propertyNames: { enum: Object.keys(PROBLEM_KINDS) },
      additionalProperties: TEXT,
    };
  const forms = row.takes.map((form) => formOf(form, row.parts ?? []));
  return { ...about, ...(forms.length === 1 ? forms[0] : { anyOf: forms }) };
}

function formOf(form: KeyRow['takes'][number], parts: readonly string[]): object {
  const map = { type: 'object', properties: Object.fromEntries(parts.map((part) => [part, TEXT])) };
  switch (form) {
    case 'yes or no':
      return { type: 'boolean' };
    case 'list':
      return LIST;
    case 'map':
      return map;
    case 'list of maps':
      return { type: 'array', items: map };
    case 'day':
    case 'text':
      return TEXT;
  }
}
