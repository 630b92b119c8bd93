import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DONE, PROBLEMS, readArguments } from './arguments.ts';
import { GENERATED } from './generated-documents.ts';

const HELP = `
Writes the documents and schemas that are generated from tables of the code: npm run documents -- [options]

  --check  change nothing, and fail if a file is out of date
  --help   print this help
`;

const PROJECT = join(import.meta.dirname, '..');
const { values } = readArguments({ check: { type: 'boolean', default: false } }, HELP);
const stale = GENERATED.filter(({ file, text }) => {
  try {
    return readFileSync(join(PROJECT, file), 'utf8') !== text();
  } catch {
    return true;
  }
});
for (const { file, text } of stale) {
  console.log(values.check ? `${file} is out of date: run npm run documents.` : `${file} is written.`);
  if (values.check) continue;
  mkdirSync(join(PROJECT, dirname(file)), { recursive: true });
  writeFileSync(join(PROJECT, file), text());
}
process.exitCode = values.check && stale.length > 0 ? PROBLEMS : DONE;
