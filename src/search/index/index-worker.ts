import type { ChildProcess } from 'node:child_process';
import { subscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { close, createIndex } from 'pagefind';
import type { NextRecords, IndexedRecord, Request } from './index-segment.ts';
import { packFragments } from './pack-fragments.ts';
import { printRecord } from './print-record.ts';
import { SegmentWords } from './segment-words.ts';

/**
 * A thread that writes one segment: it asks for records until there are none, then reports that the files are written.
 */
const { folder, synonyms } = workerData as { folder: string; synonyms: readonly string[][] };
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
  const { index, errors } = await createIndex({});
  if (!index) throw new Error(errors.join('; '));
  const words = new SegmentWords();
  for (let batch = await nextRecords(); batch.length > 0; batch = await nextRecords()) {
    for (const { record } of batch) words.add(record);
    await Promise.all(
      batch.map(async ({ file, url, record }) => {
        const added = await index.addHTMLFile({ url, content: printRecord(record, synonyms) });
        if (added.errors.length > 0) throw new Error(`${file}: ${added.errors.join('; ')}`);
      }),
    );
  }
  // From Pagefind itself: as files, the fragments would be written, read and deleted again.
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(faults.join('; '));
  const programs = programsOf(files.find(({ path }) => path === 'pagefind-entry.json')!.content);
  const used = files.filter(({ path }) => !UNUSED.test(path) && (!PROGRAM.test(path) || programs.has(path)));
  const all = new Map<string, Uint8Array | string>(packFragments(new Map(used.map((one) => [one.path, one.content]))));
  for (const [name, text] of words.files()) all.set(name, text);
  for (const below of new Set([...all.keys()].map(dirname))) mkdirSync(join(folder, below), { recursive: true });
  for (const [name, content] of all) writeFileSync(join(folder, name), content);
}

/** The programs for the languages of an index. Pagefind always writes one more, for languages that it does not know. */
function programsOf(entry: Uint8Array): Set<string> {
  const { languages } = JSON.parse(Buffer.from(entry).toString()) as {
    languages: Record<string, { wasm: string | null }>;
  };
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
