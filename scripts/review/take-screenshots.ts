import { execFile, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Review } from '../../src/build/review/review.ts';
import { serve } from '../../src/preview/serve.ts';
import { encodePath, filePath } from '../../src/urls.ts';

const BROWSERS = ['google-chrome', 'chromium', 'chromium-browser', 'chrome'];
/** Enough for a page of a busy machine; a browser that hangs is ended. */
const PATIENCE = 60_000;
const MOST = 10;

/** The command of a browser on this machine: `CHROME`, or one of the usual names; null if there is none. */
export function findBrowser(env: NodeJS.ProcessEnv): string | null {
  if (env['CHROME']) return env['CHROME'];
  return BROWSERS.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/**
 * Takes pictures of up to ten pages before and after a change, into `_changes/` of the edition: new articles first, and
 * pages near the root last. After the first picture that cannot be taken it takes no more.
 */
export async function takeScreenshots(
  { added, changed, removed }: Review,
  folders: { before: string; after: string },
  { browser, base, say }: { browser: string; base: string; say: (sentence: string) => void },
): Promise<Review['screenshots']> {
  const wanted = [added, changed, removed].flatMap((paths) => paths.toSorted((a, b) => depth(b) - depth(a)));
  const target = join(folders.after, '_changes');
  mkdirSync(target, { recursive: true });
  const taken: Review['screenshots'] = [];
  const servers = {
    before: await serve(folders.before, { port: 0, base }),
    after: await serve(folders.after, { port: 0, base }),
  };
  const profile = mkdtempSync(join(tmpdir(), 'backfile-browser-'));
  try {
    for (const [index, path] of wanted.slice(0, MOST).entries()) {
      const one: Review['screenshots'][number] = { path };
      for (const side of ['before', 'after'] as const) {
        if (!existsSync(join(folders[side], filePath(path)))) continue;
        const name = `${index + 1}-${side}.png`;
        const address = servers[side].address + encodePath(path).slice(1);
        // A browser that fails once will fail for the others, and each would wait for its end.
        if (!(await shoot(browser, profile, address, join(target, name), say))) return taken;
        one[side] = name;
      }
      taken.push(one);
    }
  } finally {
    for (const { server } of Object.values(servers)) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
  return taken;
}

function depth(path: string): number {
  return path.split('/').length;
}

async function shoot(
  browser: string,
  profile: string,
  address: string,
  file: string,
  say: (sentence: string) => void,
): Promise<boolean> {
  const words = [
    ...['--headless', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--force-device-scale-factor=1'],
    // A browser that root starts has no sandbox; in CI the machine is thrown away.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...[`--user-data-dir=${profile}`, '--window-size=1200,1600', `--screenshot=${file}`, address],
  ];
  try {
    await promisify(execFile)(browser, words, { timeout: PATIENCE, killSignal: 'SIGKILL' });
  } catch (error) {
    say(`No picture of ${address}: ${(error as Error).message.split('\n')[0]}`);
  }
  return existsSync(file);
}
