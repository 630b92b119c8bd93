import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/**
 * Serves an edition as a static host does, on this machine alone: `base` is the path it is published below.
 * @returns the server, listening, and the address to open.
 */
export async function serve(
  folder: string,
  options: { port: number; base: string },
): Promise<{ server: Server; address: string }> {
  const base = options.base.replace(/\/$/, '');
  const notFound = join(folder, '404.html');
  const files = sirv(folder, { dev: true, dotfiles: false });
  const server = createServer((request, response) => {
    const refuse = () => {
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    if (!request.url?.startsWith(`${base}/`)) return refuse();
    request.url = request.url.slice(base.length);
    files(request, response, refuse);
  });
  const port = await listen(server, options.port);
  return { server, address: `http://127.0.0.1:${port}${base}/` };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}
