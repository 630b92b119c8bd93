import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import type { NextRecords, IndexedRecord, Request } from './index-segment.ts';
import { packFragments } from './pack-fragments.ts';
import { SegmentWords } from './segment-words.ts';

/**
 * A thread that writes one segment: it asks for records until there are none, then reports that the files are written.
 */
const { folder } = workerData as { folder: string };
const port = parentPort!;

/** Pagefind's own interface files, which no page here loads. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight|worker)\./;
const PROGRAM = /^wasm\..*\.pagefind$/;

/** Pagefind's API hides its process. https://nodejs.org/api/diagnostics_channel.html#child-process */
let pagefind: ChildProcess | undefined;
subscribe('child_process', (message) => {
  pagefind = (message as { process: ChildProcess }).process;
});

async function writeSegment(): Promise<void> {
  await mkdir(folder, { recursive: true });
  const { index, errors } = await createIndex({ excludeSelectors: ['.footnotes h2'] });
  if (!index) throw new Error(errors.join('; '));
  const words = new SegmentWords();
  for (let batch = await nextRecords(); batch.length > 0; batch = await nextRecords()) {
    for (const { content } of batch) words.add(content);
    await Promise.all(
      batch.map(async ({ file, url, content }) => {
        const added = await index.addHTMLFile({ url, content });
        if (added.errors.length > 0) throw new Error(`${file}: ${added.errors.join('; ')}`);
      }),
    );
  }
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(written.errors.join('; '));
  const programs = await programsOf(folder);
  const unused = (await readdir(folder)).filter(
    (name) => UNUSED.test(name) || (PROGRAM.test(name) && !programs.has(name)),
  );
  for (const name of unused) await rm(join(folder, name));
  await packFragments(folder);
  await mkdir(join(folder, 'words'));
  for (const [name, text] of words.files()) await writeFile(join(folder, name), text);
}

/** The programs for the languages of an index. Pagefind always writes one more, for languages that it does not know. */
async function programsOf(folder: string): Promise<Set<string>> {
  const entry = await readFile(join(folder, 'pagefind-entry.json'), 'utf8');
  const { languages } = JSON.parse(entry) as { languages: Record<string, { wasm: string | null }> };
  return new Set(Object.values(languages).map(({ wasm }) => `wasm.${wasm ?? 'unknown'}.pagefind`));
}

/** The port keeps the thread alive only while it waits for records, so the thread ends if Pagefind's process dies. */
async function nextRecords(): Promise<IndexedRecord[]> {
  const answer = new Promise<IndexedRecord[]>((resolve) => {
    take = resolve;
  });
  port.postMessage('records' satisfies Request);
  port.ref();
  const batch = await answer;
  port.unref();
  return batch;
}

/** Ends Pagefind's process and waits for it, because a process that nobody waits for becomes a zombie. */
async function endPagefind(): Promise<void> {
  // This must precede `close`, which closes Pagefind's output first and makes it complain.
  pagefind?.kill('SIGKILL');
  await close();
  if (!pagefind?.pid || pagefind.exitCode !== null || pagefind.signalCode !== null) return;
  pagefind.ref();
  await once(pagefind, 'exit');
}

let take: (batch: IndexedRecord[]) => void = () => {};
port.on('message', (answer: NextRecords) => {
  if (answer === 'stop') void endPagefind().finally(() => process.exit());
  else take(answer);
});
port.unref();

writeSegment()
  .finally(endPagefind)
  .then(() => port.postMessage('written' satisfies Request));
