import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { headerRules } from '../../src/headers/header-rules.ts';
import { serverSettings } from '../../src/headers/server-settings.ts';
import type { RedirectRules } from '../../src/redirects/redirect-rules.ts';
import { redirectSettings } from '../../src/redirects/redirect-settings.ts';
import { SITE_DEFAULTS } from '../../src/site/site.ts';
import { filePath } from '../../src/urls.ts';
import { NGINX, serveWithNginx } from '../site/nginx.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const RULES: RedirectRules = {
  moved: [
    ['/old/', '/2020/01/02/summit/'],
    ['/old/story.html', '/2020/01/02/summit/'],
    ['/قدیم/a "b" {c}/', '/نشست/'],
    ['/id/7f3k/', '/2020/01/02/summit/'],
  ],
  gone: [
    ['/2020/01/03/gone/', 410],
    ['/law.html', 451],
  ],
  posts: [[123, '/2020/01/02/summit/']],
};
const PAGES = ['/', '/404.html', '/2020/01/02/summit/', '/نشست/', '/2020/01/03/gone/', '/law.html'];

const ASKED: [path: string, status: number, leadsTo: string | null][] = [
  ['/old/', 301, '/2020/01/02/summit/'],
  ['/old/story.html', 301, '/2020/01/02/summit/'],
  ['/قدیم/a "b" {c}/', 301, encodeURI('/نشست/')],
  ['/id/7f3k/', 301, '/2020/01/02/summit/'],
  ['/?p=123', 301, '/2020/01/02/summit/'],
  ['/?p=124', 200, null],
  ['/2020/01/03/gone/', 410, null],
  ['/law.html', 451, null],
  ['/2020/01/02/summit/', 200, null],
  ['/nothing/', 404, null],
];

/** A site below a path, or at the root: each page says where it stands. */
function site(base: string): { root: string; settings: (server: 'nginx' | 'caddy') => string; map: string } {
  const root = temporaryFolder();
  for (const path of PAGES) {
    const file = join(root, base, filePath(path));
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `page ${path}`);
  }
  return {
    root,
    settings: (server) =>
      `${serverSettings(server, headerRules({ ...SITE_DEFAULTS, base }, []))}${redirectSettings(server, RULES, { base }).lines.join('\n')}\n`,
    map: redirectSettings('nginx', RULES, { base }).map!.join('\n'),
  };
}

async function answersOf(address: string, base: string): Promise<void> {
  const prefix = base.replace(/\/$/, '');
  for (const [path, status, leadsTo] of ASKED) {
    const response = await fetch(`${address}${encodeURI(prefix + path).replace('%3F', '?')}`, { redirect: 'manual' });
    const location = response.headers.get('Location');
    const to = location === null ? null : new URL(location, address).pathname;
    expect([path, response.status, to]).toEqual([path, status, leadsTo === null ? null : prefix + leadsTo]);
    if (status === 410 || status === 451) expect(await response.text()).toBe(`page ${path}`);
  }
}

describe.skipIf(!NGINX)('nginx', () => {
  test.each(['/', '/archive/'])(
    'leads old addresses on, and shows notices with their status, below %s',
    async (base) => {
      const { root, settings, map } = site(base);
      const { address, end } = await serveWithNginx(root, settings('nginx'), temporaryFolder(), map);
      await answersOf(address, base).finally(end);
    },
  );
});

describe.skipIf(spawnSync('caddy', ['version']).status !== 0)('caddy', () => {
  test.each(['/', '/archive/'])(
    'leads old addresses on, and shows notices with their status, below %s',
    async (base) => {
      const { root, settings } = site(base);
      const { address, end } = await serveWithCaddy(root, settings('caddy'));
      await answersOf(address, base).finally(end);
    },
  );
});

async function serveWithCaddy(root: string, settings: string): Promise<{ address: string; end: () => Promise<void> }> {
  const port = await freePort();
  const own = temporaryFolder();
  writeFileSync(join(own, 'archive.conf'), settings);
  const text = `{\n\tadmin off\n\tauto_https off\n}\nhttp://127.0.0.1:${port} {\n\troot * ${root}\n\timport archive.conf\n\tfile_server\n}\n`;
  writeFileSync(join(own, 'Caddyfile'), text);
  const env = { ...process.env, HOME: own, XDG_CONFIG_HOME: own, XDG_DATA_HOME: own };
  const caddy = spawn('caddy', ['run', '--config', 'Caddyfile'], {
    cwd: own,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  caddy.stderr.setEncoding('utf8').on('data', (words: string) => (said += words));
  const end = async () => {
    if (caddy.exitCode !== null) return;
    const exit = once(caddy, 'exit');
    caddy.kill('SIGTERM');
    await exit;
  };
  const address = `http://127.0.0.1:${port}`;
  try {
    await vi.waitFor(
      () => {
        if (caddy.exitCode !== null) throw new Error('it ended');
        return fetch(address);
      },
      { timeout: 60_000 },
    );
    return { address, end };
  } catch (error) {
    await end();
    throw new Error(`caddy does not serve: ${(error as Error).message}\n${said}`);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
