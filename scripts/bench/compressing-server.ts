import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { SlowLine } from './slow-line.ts';

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** The bytes sent for a path, without headers. */
export interface Sent {
  path: string;
  bytes: number;
}

/** Tells a line, at each call, how much time has passed since the last one. */
function passTime(line: SlowLine): () => void {
  let before = performance.now();
  return () => {
    const now = performance.now();
    line.pass(now - before);
    before = now;
  };
}

/**
 * Serves a folder only to this machine, with gzip and range requests as hosts do, and records what it sends. With
 * `line`, all answers come over one slow line.
 */
export async function serveCompressed(
  folder: string,
  line?: SlowLine,
): Promise<{ address: string; sent: Sent[]; close: () => Promise<void> }> {
  const sent: Sent[] = [];
  const finish = (response: ServerResponse, bytes: Buffer) => {
    if (line)
      line.send(
        bytes,
        (part) => response.write(part),
        () => response.end(),
      );
    else response.end(bytes);
  };
  const passing = line && setInterval(passTime(line), 2);
  const server = createServer((request, response) => {
    const { pathname: path } = new URL(request.url!, 'http://127.0.0.1');
    const below = decodeURIComponent(path);
    const file = join(folder, below, path.endsWith('/') ? 'index.html' : '');
    if (below.split('/').includes('..') || !existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[extname(file)];
    const body = type ? gzipSync(readFileSync(file)) : readFileSync(file);
    const part = type ? null : /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
    if (part) {
      const [first, last] = [Number(part[1]), Math.min(Number(part[2]), body.length - 1)];
      const bytes = body.subarray(first, last + 1);
      sent.push({ path, bytes: bytes.length });
      response.writeHead(206, {
        'Content-Type': 'application/octet-stream',
        'Content-Length': bytes.length,
        'Content-Range': `bytes ${first}-${last}/${body.length}`,
        'Cache-Control': 'max-age=600',
      });
      finish(response, bytes);
      return;
    }
    sent.push({ path, bytes: body.length });
    response.writeHead(200, {
      'Content-Type': type ?? 'application/octet-stream',
      'Content-Length': body.length,
      'Cache-Control': 'max-age=600',
      ...(type ? { 'Content-Encoding': 'gzip' } : {}),
    });
    finish(response, body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    sent,
    close: () =>
      new Promise((resolve) => {
        clearInterval(passing);
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
