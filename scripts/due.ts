import { resolve } from 'node:path';
import { readLastBuild } from '../src/build/last-build.ts';
import { nextChange } from '../src/build/next-change.ts';
import { holds } from '../src/cache/article-cache.ts';
import { asOf, isoTime } from '../src/dates.ts';
import { DONE, PROBLEMS, readArguments, wantFolder } from './arguments.ts';
import { FOLDERS } from './folders.ts';

const HELP = `
Prints when the next article becomes due or expires: npm run due -- [options]

  --now          only say whether this has happened since the last build in the cache
  --content DIR  the content folder          (content)
  --public DIR   files to publish unchanged  (public)
  --cache DIR    the cache of builds         (.backfile)
  --help         print this help

Exit status: 0 done; with --now: 0 a build is due, 1 it is not; 2 wrong arguments.
`;

const { values } = readArguments(
  {
    now: { type: 'boolean', default: false },
    content: { type: 'string', default: FOLDERS.content },
    public: { type: 'string', default: FOLDERS.public },
    cache: { type: 'string', default: FOLDERS.cache },
  },
  HELP,
);
wantFolder('content', values.content, true);
const moment = asOf(process.env);
const cache = resolve(values.cache);
if (values.now) {
  const last = readLastBuild(cache);
  const isDue = last === null || !holds(last.term, moment);
  console.log(
    last === null
      ? 'The cache has no record of a build, so one is due.'
      : isDue
        ? 'An article became due or expired since the last build.'
        : 'No article became due or expired since the last build.',
  );
  process.exitCode = isDue ? DONE : PROBLEMS;
} else {
  const until = await nextChange({
    ...{ content: resolve(values.content), publicFolder: resolve(values.public), cache, asOf: moment },
  });
  console.log(until === null ? 'No article will become due or expire.' : isoTime(until, 'UTC'));
  process.exitCode = DONE;
}
