import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { checkContent } from '../../src/build/check/check-content.ts';
import { makeProgress } from '../../src/build/progress.ts';
import type { Example, ExampleFile, ExampleFiles } from '../../src/problems/kind-types.ts';
import type { Problem } from '../../src/problems.ts';
import { withApp13 } from './app13.ts';
import { NOW } from './parse.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Checks a folder as `npm run check` does. */
export async function checkFolder(content: string): Promise<Problem[]> {
  const { report } = await checkContent({
    content,
    publicFolder: join(content, '..', 'public'),
    cache: join(content, '..', 'cache'),
    jobs: 1,
    asOf: NOW,
    progress: makeProgress({ isQuiet: true, stream: process.stderr }),
  });
  return report.problems;
}

/** An empty content folder, removed when the test is over. */
export function emptyContent(): string {
  const content = join(temporaryFolder(), 'content');
  mkdirSync(content);
  return content;
}

/** Writes files below a content folder, in place of all that it held. */
export async function writeFiles(content: string, files: ExampleFiles): Promise<void> {
  rmSync(content, { recursive: true, force: true });
  for (const [name, file] of Object.entries(files)) {
    const path = join(content, name);
    mkdirSync(dirname(path), { recursive: true });
    await write(path, file);
  }
}

async function write(path: string, file: ExampleFile): Promise<void> {
  if (typeof file === 'string') writeFileSync(path, file);
  else if ('bytes' in file) writeFileSync(path, file.bytes, 'latin1');
  else if ('linkTo' in file) symlinkSync(file.linkTo, path);
  else if ('size' in file) writeFileSync(path, '-'.repeat(file.size));
  else {
    const side = file.side ?? 4;
    const pixels = sharp({ create: { width: side, height: side, channels: 3, background: '#369' } });
    const bytes = await pixels.toFormat(file.picture).toBuffer();
    const whole = file.app13 ? withApp13(bytes, file.app13) : bytes;
    writeFileSync(path, file.isCut ? whole.subarray(0, whole.length / 2) : whole);
  }
}

/** The files of an example, wrong or right. */
export function filesOf(example: Exclude<Example, { untried: string }>, which: 'wrong' | 'right'): ExampleFiles {
  if (!('in' in example)) return example[which];
  const text = example[which];
  const file = '2020/11/summit.md';
  const beside = example.beside ?? {};
  if (example.in === 'site.yaml')
    return { ...beside, 'site.yaml': text, [file]: frame('', 'The summit ended on Tuesday.') };
  return { ...beside, [file]: example.in === 'text' ? frame('', text) : frame(text, 'The summit ended on Tuesday.') };
}

function frame(keys: string, text: string): string {
  const title = /^title:/m.test(keys) ? '' : 'title: Summit\n';
  const date = /^date:/m.test(keys) ? '' : 'date: 2020-11-10\n';
  return `---\n${title}${date}${keys}${keys && !keys.endsWith('\n') ? '\n' : ''}---\n\n${text}\n`;
}

export function readText(content: string, file: string): string | null {
  try {
    return readFileSync(join(content, file), 'utf8');
  } catch {
    return null;
  }
}
