import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GENERATED } from '../scripts/generated-documents.ts';

test.each(GENERATED)('$file is what the code says', ({ file, text }) => {
  expect(readFileSync(join(import.meta.dirname, '..', file), 'utf8')).toBe(text());
});
