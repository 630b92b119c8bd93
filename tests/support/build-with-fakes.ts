import { buildEdition } from '../../src/build/build-edition.ts';
import { makeProgress } from '../../src/build/progress.ts';
import { FAKE_MAKERS } from './fake-makers.ts';

/** A build as a process of its own, to be killed: content, public folder, edition and cache are its arguments. */
const [content, publicFolder, out, cache] = process.argv.slice(2) as [string, string, string, string];
const { report } = await buildEdition({
  ...{ content, publicFolder, out, cache, jobs: 1, skipBroken: true, makers: FAKE_MAKERS },
  asOf: Date.parse('2023-01-01T00:00:00Z'),
  progress: makeProgress({ isQuiet: true, stream: process.stderr }),
});
console.log(JSON.stringify({ put: report?.put, removed: report?.files.removed.length }));
