import { createReadStream, existsSync, mkdirSync, statSync } from 'node:fs';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import { join, relative } from 'node:path';
import { bundleOf } from '../build/build-bundle.ts';
import type { BundleSource } from '../printing/bundle.ts';
import { openPrint } from '../printing/open-print.ts';
import { decodePath } from '../urls.ts';
import { BackgroundSearch } from './background-search.ts';
import { devAnswer } from './dev-answer.ts';
import type { DevArchive } from './dev-archive.ts';
import { printBox, withBox } from './dev-box.ts';
import { isOfOwnPage, isOwnHost } from './dev-guard.ts';
import type { Folders } from './folders.ts';
import { RELOAD_SCRIPT, Reloads } from './live-reload.ts';
import { openDevArchive } from './open-dev-archive.ts';
import { openInEditor } from './open-in-editor.ts';
import { sayProblems } from './say-problems.ts';
import { typeOf } from './type-of.ts';
import { FolderWatch } from './watch-folder.ts';
import { TOGETHER, WATCHED } from './watched-files.ts';

/** The policy of an edition would forbid the box and the reload script. */
const POLICY = /<meta http-equiv="Content-Security-Policy"[^>]*>/;

export interface DevServer {
  server: Server;
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves an archive during development, only to this machine. Prints pages on request with the same components as an
 * edition. Every save prints the problems and reloads the page in the browser.
 */
export async function startDev(folders: Folders, port: number): Promise<DevServer> {
  const { content, publicFolder, media, cache } = folders;
  mkdirSync(media, { recursive: true });
  const { archive, kept } = await openDevArchive({ content, publicFolder, media, cache });
  kept.catch((error: Error) =>
    console.error(`${cache} cannot be written, and the next start reads all again: ${error.message}`),
  );
  sayProblems(archive, content, null);
  const search = new BackgroundSearch(
    { folders: { content, publicFolder, cache }, into: join(cache, 'dev', 'search'), asOf: archive.asOf },
    (error) => console.log(error ? `The search could not be made ready: ${error.message}` : 'The search is ready.'),
  );
  void kept.catch(() => {}).then(() => search.begin());
  const bundles = new Map<string, BundleSource>();
  /** The compiled components, for the current settings and the owner's current components. */
  const bundleNow = () => {
    const { base, components } = archive.site;
    const key = `${base} ${components.digest}`;
    const known = bundles.get(key);
    if (known) return known;
    const bundle = bundleOf({ base, components }, content, join(cache, 'dev'));
    bundles.set(key, bundle);
    return bundle;
  };
  bundleNow().begin();
  const reloads = new Reloads();
  const server = createServer((request, response) => {
    respond(request, response, { archive, content, bundleNow, reloads, search }).catch((error: Error) => {
      console.error(error.message);
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' });
      response.end(error.message);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const watches = watchArchive(archive, { content, publicFolder }, () => {
    reloads.announce();
    search.beginSoon();
  });
  const { port: taken } = server.address() as { port: number };
  return {
    server,
    address: `http://127.0.0.1:${taken}${archive.site.base}`,
    close: async () => {
      for (const watch of watches) watch.close();
      reloads.end();
      server.close();
      await search.end();
    },
  };
}

interface Around {
  archive: DevArchive;
  content: string;
  bundleNow: () => BundleSource;
  reloads: Reloads;
  search: BackgroundSearch;
}

async function respond(request: IncomingMessage, response: ServerResponse, around: Around): Promise<void> {
  const { archive, content, bundleNow, reloads, search } = around;
  const { base } = archive.site;
  response.setHeader('Cache-Control', 'no-store');
  if (!isOwnHost(request)) return sendText(response, 403, 'Only this machine may use this address.');
  const url = new URL(request.url ?? '/', 'http://localhost');
  if (url.pathname === Reloads.path) return reloads.add(response, url.searchParams.get('since'));
  if (url.pathname === RELOAD_SCRIPT.path) return send(response, RELOAD_SCRIPT.path, Buffer.from(RELOAD_SCRIPT.text));
  if (url.pathname === '/__open-in-editor') {
    if (!isOfOwnPage(request)) return sendText(response, 403, 'Only pages of the archive may open files.');
    return sendText(response, 200, openInEditor(url.searchParams.get('file') ?? '', content));
  }
  const path = below(base, url.pathname);
  if (path === null) {
    const isAbove = url.pathname === '/' || `${url.pathname}/` === base;
    if (!isAbove) return sendText(response, 404, `The archive is below ${base}.`);
    response.writeHead(302, { Location: base });
    response.end();
    return;
  }
  if (search.owns(path)) {
    const indexed = search.file(path);
    if (!indexed) return sendText(response, 404, 'The search is not ready yet.');
    response.writeHead(200, { 'Content-Type': typeOf(path) });
    createReadStream(indexed).pipe(response);
    return;
  }
  const bundle = await bundleNow().open();
  const asset = bundle.assets.get(path.slice(1));
  const file = asset === undefined ? await archive.file(path) : { on: asset };
  if (file instanceof Uint8Array) return send(response, path, file);
  if (file && existsSync(file.on) && statSync(file.on).isFile()) {
    response.writeHead(200, { 'Content-Type': typeOf(path) });
    createReadStream(file.on).pipe(response);
    return;
  }
  const { tag } = reloads;
  const { view, box, status } = await devAnswer(archive, path, content);
  const print = await openPrint(bundle.entry);
  const html = (await print(view)).replace(POLICY, '');
  const shown = withBox(html, box ? printBox(box) : '');
  response.writeHead(status, { 'Content-Type': 'text/html; charset=utf-8' });
  response.end(shown.replace('</head>', () => `${tag}</head>`));
}

/** The decoded path from the root of the site; null if it is outside, or cannot be decoded. */
function below(base: string, pathname: string): string | null {
  const path = decodePath(pathname);
  return path?.startsWith(base) ? `/${path.slice(base.length)}` : null;
}

function send(response: ServerResponse, path: string, bytes: Uint8Array): void {
  response.writeHead(200, { 'Content-Type': typeOf(path) });
  response.end(bytes);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(text);
}

/** Reads changes, and calls `onRead` after each. */
function watchArchive(
  archive: DevArchive,
  { content, publicFolder }: Pick<Folders, 'content' | 'publicFolder'>,
  onRead: () => void,
): FolderWatch[] {
  let changed = new Set<string>();
  let isAtWork = false;
  const update = async (): Promise<void> => {
    if (isAtWork || changed.size === 0) return;
    isAtWork = true;
    const files = [...changed].map((file) => relative(content, file));
    changed = new Set();
    await archive.change(files).catch((error: Error) => console.error(error.message));
    sayProblems(archive, content, files);
    onRead();
    isAtWork = false;
    await update();
  };
  const note = (file: string) => {
    changed.add(file);
    setTimeout(() => void update(), TOGETHER);
  };
  return [
    new FolderWatch(content, (file) => {
      if (WATCHED.test(file)) note(file);
    }),
    new FolderWatch(publicFolder, note),
  ];
}
