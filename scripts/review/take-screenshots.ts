import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Review } from '../../src/build/review/review.ts';
import { serve } from '../../src/preview/serve.ts';
import { encodePath, filePath } from '../../src/urls.ts';
import { HeadlessBrowser } from './headless-browser.ts';

const BROWSERS = ['google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const MOST = 10;
/** Pages that are tried for them. */
const TRIED = 20;

/** The command of a browser on this machine: `CHROME`, or one of the usual names; null if there is none. */
export function findBrowser(env: NodeJS.ProcessEnv): string | null {
  if (env['CHROME']) return env['CHROME'];
  return BROWSERS.find((name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0) ?? null;
}

/**
 * Takes pictures of up to ten pages before and after a change, into `_changes/` of the edition: first the new, changed
 * and deleted articles, then the pages that show them, and pages near the root last. A page whose two pictures are
 * the same is left out. After the first picture that cannot be taken it takes no more.
 */
export async function takeScreenshots(
  { added, changed, removed, articles }: Review,
  folders: { before: string; after: string },
  { browser: command, base, say }: { browser: string; base: string; say: (sentence: string) => void },
): Promise<Review['screenshots']> {
  const isArticle = new Set(articles);
  const rank = (path: string) => (isArticle.has(path) ? 1000 : 0) + path.split('/').length;
  const wanted = [...added, ...changed, ...removed].sort((a, b) => rank(b) - rank(a));
  const target = join(folders.after, '_changes');
  mkdirSync(target, { recursive: true });
  const taken: Review['screenshots'] = [];
  const servers = {
    before: await serve(folders.before, { port: 0, base }),
    after: await serve(folders.after, { port: 0, base }),
  };
  const profile = mkdtempSync(join(tmpdir(), 'backfile-browser-'));
  const browser = new HeadlessBrowser(command, profile);
  try {
    for (const path of wanted.slice(0, TRIED)) {
      if (taken.length === MOST) break;
      const pictures: { before?: Buffer; after?: Buffer } = {};
      for (const side of ['before', 'after'] as const)
        if (existsSync(join(folders[side], filePath(path))))
          pictures[side] = await browser.picture(servers[side].address + encodePath(path).slice(1));
      const { before, after } = pictures;
      if (before && after?.equals(before)) continue;
      const one: Review['screenshots'][number] = { path };
      for (const [side, picture] of Object.entries(pictures) as ['before' | 'after', Buffer][]) {
        one[side] = `${taken.length + 1}-${side}.png`;
        writeFileSync(join(target, one[side]), picture);
      }
      taken.push(one);
    }
  } catch (error) {
    // A browser that fails once will fail for the others, and each would wait for its end.
    say(`No more pictures of pages: ${(error as Error).message}`);
  } finally {
    await browser.end();
    for (const { server } of Object.values(servers)) {
      server.closeAllConnections();
      server.close();
    }
    rmSync(profile, { recursive: true, force: true, maxRetries: 10 });
  }
  return taken;
}
