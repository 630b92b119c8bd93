import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { chromium as playwright } from 'playwright-core';

/**
 * The file of a browser for the tests: the one that CHROMIUM names; on Linux the one that comes as a package, unpacked
 * into `folder`; elsewhere the one that `npx playwright-core install chromium` installed. Null where there is none.
 */
export async function findBrowser(folder: string): Promise<string | null> {
  const named = process.env['CHROMIUM'];
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM names ${named}, and there is no such file.`);
    return named;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium(folder);
  const installed = playwright.executablePath();
  return existsSync(installed) ? installed : null;
}

/** The package keeps its browser packed, and unpacks it into the temporary folder of the process: here one of our own. */
async function unpackChromium(folder: string): Promise<string> {
  const { default: chromium } = await import('@sparticuz/chromium');
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
