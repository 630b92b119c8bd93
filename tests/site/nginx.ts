import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { vi } from 'vitest';
import { findTool } from '../support/find-tool.ts';

/** Where nginx is installed; undefined where it is not. */
export const NGINX = findTool('nginx');

const WAIT = { timeout: 60_000 };

/**
 * Serves a folder with nginx on this machine alone, with `settings` in its server block, from a folder of its own.
 * `end` ends the process that was started, and no other.
 */
export async function serveWithNginx(
  folder: string,
  settings: string,
  own: string,
  /** What stands in the http block. */
  maps = '',
): Promise<{ address: string; end: () => Promise<void> }> {
  const port = await freePort();
  await mkdir(own, { recursive: true });
  await writeFile(join(own, 'headers.conf'), settings);
  await writeFile(join(own, 'nginx.conf'), configuration(folder, port, own, maps));
  const nginx = spawn(NGINX!, ['-p', own, '-c', join(own, 'nginx.conf'), '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  nginx.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const address = `http://127.0.0.1:${port}`;
  const end = async () => {
    if (nginx.exitCode !== null) return;
    const exit = once(nginx, 'exit');
    nginx.kill('SIGTERM');
    await exit;
  };
  try {
    await vi.waitFor(() => {
      if (nginx.exitCode !== null) throw new Error('it ended');
      return fetch(address);
    }, WAIT);
    return { address, end };
  } catch (error) {
    await end();
    throw new Error(`nginx does not serve: ${(error as Error).message}\n${said}`);
  }
}

function configuration(folder: string, port: number, own: string, maps: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (kind) => `${kind}_temp_path ${own}/${kind};`,
  );
  // Its worker processes must be able to read a temporary folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  return `${user} daemon off; worker_processes 1; pid ${own}/nginx.pid;
events {}
http {
  access_log off; ${temporary.join(' ')}
  types { text/html html; text/css css; text/javascript js; image/svg+xml svg; image/webp webp; application/json json; text/xml xml; text/plain txt; }
  ${maps}
  server {
    listen 127.0.0.1:${port};
    root "${folder}";
    index index.html;
    include ${own}/headers.conf;
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
