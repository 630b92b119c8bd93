import { defineConfig } from 'vitest/config';

/** Builds and serves the sample archive once, and starts one browser. */
const BUILT_SITE = './tests/built-site.ts';
const ON_BUILT_SITE = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];
/** Hostile corpora and real archives: only in the thorough run. */
const THOROUGH = 'tests/**/*.thorough.test.ts';
/** Walks, fuzzers and the like: short in the quick run, long in the thorough one, by the same code. */
const WALKS = 'tests/**/*.walk.test.ts';
/** Where the thorough run follows, as in `.ci/run`, the quick one leaves the walks to it. */
const NOT_QUICK = process.env['BACKFILE_THOROUGH_FOLLOWS'] ? [THOROUGH, WALKS] : [THOROUGH];
/** They put something else in place of a module or of the time: no other test may share their process. */
const ALONE = ['tests/cache/cache-lock.test.ts'];

const onBuiltSite = {
  globalSetup: BUILT_SITE,
};

export default defineConfig({
  test: {
    // A worker waits half of its time for browsers and builds, which are other processes.
    maxWorkers: 4,
    restoreMocks: true,
    unstubGlobals: true,
    // Guards against hanging, and nothing else: however busy the machine is, they are not reached.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    // What is polled may take seconds on a busy machine, where it takes a moment elsewhere.
    expect: { poll: { timeout: 120_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/**/*.test.ts'],
          exclude: [...ON_BUILT_SITE, ...ALONE, ...NOT_QUICK],
          // One process loads the code once, for all files that it runs: a third of the time.
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'alone', include: ALONE },
      },
      {
        extends: true,
        test: { ...onBuiltSite, name: 'site', isolate: false, include: ON_BUILT_SITE, exclude: NOT_QUICK },
      },
      {
        extends: true,
        test: {
          ...onBuiltSite,
          name: 'thorough',
          include: [THOROUGH, WALKS],
          env: { BACKFILE_LENGTH: process.env['BACKFILE_LENGTH'] ?? 'thorough' },
        },
      },
    ],
  },
});
