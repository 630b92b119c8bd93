import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, Server } from 'node:http';
import { createServer } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersAt } from '../headers/headers-at.ts';
import { decodePath, filePath } from '../urls.ts';

/**
 * Serves an edition as a static host does, on this machine alone, with the headers that its `_headers` file tells:
 * `base` is the path it is published below.
 * @returns the server, listening, and the address to open.
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
      // Whatever the rules say of files: that one is missing must not be remembered.
      response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-store' });
      response.end(existsSync(notFound) ? readFileSync(notFound) : 'Not found');
    };
    const path = request.url?.split('?')[0] ?? '';
    const rules = existsSync(headers) ? readFileSync(headers, 'utf8') : '';
    for (const [name, value] of headersAt(rules, path)) response.setHeader(name, value);
    // What readers type without the path that the site is published below.
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
 * Tells sirv the file of an address: by itself it takes `/story/` for `/story.html`, even where there is a folder, and
 * leaves what is encoded of `&`, `?` and the like as it is. It reads no address anew that was read before.
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
