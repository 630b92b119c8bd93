import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from '../headers/headers-at.ts';
import { decodePath, filePath } from '../urls.ts';

/**
 * Serves an edition as a static host would, only to this machine, with the headers of its `_headers` file. `base` is
 * its base path.
 * @returns the listening server, and the address to open.
 */
export async function serve(
  folder: string,
  options: { port: number; base: string },
): Promise<{ server: Server; address: string }> {
  const base = options.base.replace(/\/$/, '');
  const [notFound, headers] = [join(folder, '404.html'), join(folder, '_headers')];
  const files = sirv(folder, { dev: true, dotfiles: false });
  const server = createServer((request, response) => {
    const refuse = () => {
      // Overrides the rules: browsers must not remember that a file is missing.
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    const path = request.url?.split('?')[0] ?? '';
    const rules = existsSync(headers) ? readFileSync(headers, 'utf8') : '';
    for (const [name, value] of headersAt(rules, path)) response.setHeader(name, value);
    // What readers type without the base path.
    if (base !== '' && (path === '/' || path === base)) {
      response.writeHead(302, { Location: `${base}/` });
      return response.end();
    }
    if (!request.url?.startsWith(`${base}/`)) return refuse();
    lookFor(request, request.url.slice(base.length));
    files(request, response, refuse);
  });
  const port = await listen(server, options.port);
  return { server, address: `http://127.0.0.1:${port}${base}/` };
}

/**
 * Gives sirv the file of an address. Without this, sirv serves `/story.html` for `/story/` even if there is a folder,
 * and does not decode `&`, `?` and similar characters. Each address is resolved only once.
 */
function lookFor(request: IncomingMessage, url: string): void {
  const [written = ''] = url.split(/[?#]/, 1);
  const pathname = `/${filePath(decodePath(written) ?? written)}`;
  Object.assign(request, { url, _parsedUrl: { pathname, search: '', raw: url } });
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
