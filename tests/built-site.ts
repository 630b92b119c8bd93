import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';
import { serve } from '../src/preview/serve.ts';
import { buildWords, PROJECT, runScript, temporaryFolder } from './site/run-script.ts';

/** The sample archive, built and served once for all tests of the site. */
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
    /** The file of the browser. */
    chromium: string;
  }
}

const undo: (() => unknown)[] = [];

/** Builds the sample archive and unpacks the browser before the first test. */
export async function setup(project: TestProject): Promise<void> {
  const { folder, remove } = await temporaryFolder();
  undo.push(remove);
  const [site, browser] = await Promise.all([buildSite(join(folder, 'site')), unpackChromium(join(folder, 'browser'))]);
  project.provide('site', site);
  project.provide('chromium', browser);
}

/** Ends the server and removes every file, after the last test. */
export async function teardown(): Promise<void> {
  for (const step of undo.reverse()) await step();
}

async function buildSite(folder: string): Promise<BuiltSite> {
  const content = join(PROJECT, 'content');
  const { status, stderr } = await runScript('build', buildWords(content, folder));
  if (status !== 0) throw new Error(`The sample archive could not be built (status ${status}):\n${stderr}`);
  const { server, address } = await serve(folder, { port: 0, base: '/' });
  undo.push(async () => {
    server.close();
    server.closeAllConnections();
    await once(server, 'close');
  });
  return { content, folder, address };
}

/** The package keeps its browser packed, and unpacks it into the temporary folder of the process: here one of our own. */
async function unpackChromium(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    return await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}
