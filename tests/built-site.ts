import { once } from 'node:events';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { serve } from '../src/preview/serve.ts';
import { findBrowser } from './browser/find-browser.ts';
import { lendBundlesOf } from './site/lent-bundles.ts';
import { buildWords, runScript, SAMPLE, temporaryFolder } from './site/run-script.ts';

/** The sample archive of the tests, built and served once for all tests of the site. */
export interface BuiltSite {
  content: string;
  /** The folder of the edition. */
  folder: string;
  /** Where it is served, such as `http://127.0.0.1:40123/`. */
  address: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    site: BuiltSite;
    /** The address at which the shared browser takes connections; null where this machine has no browser. */
    browser: string | null;
    /** The file of that browser. */
    browserFile: string | null;
  }
}

/** Headless, and with everything off that a browser does on its own over the network. */
const SWITCHES = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const undo: (() => unknown)[] = [];

/** Builds the sample archive and starts the browser before the first test: nothing else takes the cores meanwhile. */
export async function setup(project: TestProject): Promise<void> {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  lendBundlesOf(join(folder, 'bundles'));
  process.env['NODE_COMPILE_CACHE'] = join(folder, 'compiled');
  const browserFile = await findBrowser(join(folder, 'browser'));
  const [site, browser] = await Promise.all([buildSite(join(folder, 'site')), startBrowser(browserFile)]);
  project.provide('site', site);
  project.provide('browserFile', browserFile);
  project.provide('browser', browser);
}

/** Ends the browser and the server and removes every file, after the last test. */
export async function teardown(): Promise<void> {
  for (const step of undo.reverse()) await step();
}

async function buildSite(folder: string): Promise<BuiltSite> {
  const content = join(SAMPLE, 'content');
  const { status, stderr } = await runScript('build', buildWords(content, folder, '--jobs', '2'));
  if (status !== 0) throw new Error(`The sample archive could not be built (status ${status}):\n${stderr}`);
  const { server, address } = await serve(folder, { port: 0, base: '/' });
  undo.push(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  return { content, folder, address };
}

async function startBrowser(executablePath: string | null): Promise<string | null> {
  if (executablePath === null) {
    console.warn('skipped: all tests in a browser: there is no Chromium. Name one in the variable CHROMIUM, or run');
    console.warn('npx playwright-core install chromium');
    return null;
  }
  const server = await chromium.launchServer({ executablePath, args: SWITCHES, timeout: 120_000 });
  undo.push(() => server.close());
  return server.wsEndpoint();
}
