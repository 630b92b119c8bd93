import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

/** Builds and serves the sample archive once; the tests of the built site need it, the others must not wait for it. */
const BUILT_SITE = './tests/built-site.ts';
const ON_BUILT_SITE = ['tests/site/**/*.test.ts', 'tests/browser/**/*.test.ts'];

const unit = {
  extends: true as const,
  test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ON_BUILT_SITE, testTimeout: 60_000 },
};
const site = {
  extends: true as const,
  test: {
    name: 'site',
    include: ON_BUILT_SITE,
    globalSetup: BUILT_SITE,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A browser on a busy machine may take seconds for what it does in a moment elsewhere.
    expect: { poll: { timeout: 20_000 } },
  },
};

export default defineConfig({
  test: {
    // Browsers and builds need a core of their own.
    maxWorkers: 2,
    projects: existsSync(join(import.meta.dirname, BUILT_SITE)) ? [unit, site] : [unit],
  },
});
