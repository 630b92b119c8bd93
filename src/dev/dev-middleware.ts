import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import { devAnswer } from './dev-answer.ts';
import type { DevArchive } from './dev-archive.ts';
import type { DevBox } from './dev-box.ts';
import { printBox, withBox } from './dev-box.ts';
import { beginDev, DEV_ROUTE } from './dev-host.ts';
import { typeOf } from './type-of.ts';

type Next = () => void;

/** Addresses of Vite and of files, which are never pages of the archive. */
const NOT_A_PAGE = /^\/(@|src\/|node_modules\/|__|_astro|\.)|\.(?!html?$)[a-z0-9]{1,8}$/i;

/** Answers requests for pages during development. `content` and `media` are folders. */
export function devMiddleware(archive: () => DevArchive, { content, media }: { content: string; media: string }) {
  const { current } = beginDev();
  return (request: IncomingMessage, response: ServerResponse, next: Next): void => {
    const [path, before] = pathOf(request, archive().site.base);
    if (path?.startsWith('/media/')) {
      sendMedia(join(media, basename(path)), response, next);
      return;
    }
    if (path === null || NOT_A_PAGE.test(path)) {
      next();
      return;
    }
    void devAnswer(archive(), path, content).then(
      ({ view, box, status }) => {
        request.url = `${before}${DEV_ROUTE}/`;
        insertBox(response, box, status);
        current.run(view, next);
      },
      () => next(),
    );
  };
}

/** The decoded path below the base path, and the base path itself. Vite may have removed the base path already. */
function pathOf(
  request: IncomingMessage & { originalUrl?: string },
  base: string,
): [path: string | null, before: string] {
  const written = (request.url ?? '/').replace(/[?#].*$/s, '');
  const isTakenOff = base !== '/' && request.originalUrl?.startsWith(base) === true && !written.startsWith(base);
  let path: string;
  try {
    path = decodeURIComponent(written);
  } catch {
    return [null, base];
  }
  if (isTakenOff) return [path, '/'];
  return path.startsWith(base) ? [`/${path.slice(base.length)}`, base] : [null, base];
}

/** Buffers a page until it is complete, and inserts the box. */
function insertBox(response: ServerResponse, box: DevBox | null, status: number): void {
  const parts: Buffer[] = [];
  const end = response.end.bind(response);
  const writeHead = response.writeHead.bind(response);
  const take = (part: unknown) => {
    if (typeof part === 'string') parts.push(Buffer.from(part));
    else if (part instanceof Uint8Array) parts.push(Buffer.from(part));
  };
  response.writeHead = ((code: number, ...rest: unknown[]) => {
    const headers = rest.find((one) => typeof one === 'object' && one !== null) as Record<string, string> | undefined;
    for (const [name, value] of Object.entries(headers ?? {}))
      if (!/^content-length$/i.test(name)) response.setHeader(name, value);
    response.statusCode = code;
    return response;
  }) as typeof response.writeHead;
  response.write = ((part: unknown) => {
    take(part);
    return true;
  }) as typeof response.write;
  response.end = ((part?: unknown) => {
    take(part);
    const html = Buffer.concat(parts).toString('utf8');
    response.removeHeader('Content-Length');
    writeHead(response.statusCode === 200 ? status : response.statusCode);
    return end(box ? withBox(html, printBox(box)) : html);
  }) as typeof response.end;
}

function sendMedia(file: string, response: ServerResponse, next: Next): void {
  if (!existsSync(file)) {
    next();
    return;
  }
  response.setHeader('Content-Type', typeOf(file));
  createReadStream(file).pipe(response);
}
