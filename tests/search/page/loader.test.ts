import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { Loader } from '../../../src/search/page/loader.ts';

const PATIENCE = 200;

let server: Server;
let address: string;
/** What was asked for, in order. */
const asked: string[] = [];
let isMended = false;

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    asked.push(url!);
    server.emit('asked');
    if (url!.includes('silent') && !isMended) return;
    if (url!.includes('stalled') && !isMended) {
      response.writeHead(200, { 'Content-Length': 100 }).write('pagefind_dcd');
      return;
    }
    if (url!.includes('gone') && !isMended) response.writeHead(404);
    response.end(url!.includes('damaged') && !isMended ? '<html>' : 'pagefind_dcd and more');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});

beforeEach(() => {
  // No patience ends before a test says so.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  asked.length = 0;
  isMended = false;
});

afterEach(() => {
  vi.useRealTimers();
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test('a file is loaded as it is, without the time in its address', async () => {
  const loader = new Loader(fetch, PATIENCE);
  const response = await loader.fetch(`${address}2019/en.pf_meta?ts=123`);
  expect(await response.text()).toBe('pagefind_dcd and more');
  expect(asked).toEqual(['/2019/en.pf_meta']);
  expect(loader.lostBelow(`${address}2019/`)).toBeUndefined();
});

test.each(['silent', 'stalled', 'gone', 'damaged'])('a file that is %s is lost until it is forgotten', async (how) => {
  const loader = new Loader(fetch, PATIENCE);
  const file = `${address}2019/${how}.pf_index`;
  const isAsked = once(server, 'asked');
  const loading = expect(loader.fetch(file)).rejects.toThrow();
  await isAsked;
  if (/silent|stalled/.test(how)) vi.advanceTimersByTime(PATIENCE);
  await loading;
  expect(loader.lostBelow(`${address}2019/`)).toBe(file);
  expect(loader.lostBelow(`${address}2020/`)).toBeUndefined();
  isMended = true;
  loader.forget(`${address}2019/`);
  expect((await loader.fetch(file)).ok).toBe(true);
  expect(loader.lostBelow(`${address}2019/`)).toBeUndefined();
});

test('what has been on its way for long is let go, and nothing else', async () => {
  const left: string[] = [];
  const never = (address: string, { signal }: RequestInit) =>
    new Promise<Response>((_, reject) => {
      signal!.addEventListener('abort', () => {
        left.push(address);
        reject(new Error('let go'));
      });
    });
  const loader = new Loader(never as typeof fetch, 10_000);
  for (const kind of ['meta', 'index']) loader.fetch(`2019/silent.pf_${kind}`).catch(() => {});
  vi.advanceTimersByTime(40);
  loader.letGo(100);
  loader.fetch('2020/silent.pf_index').catch(() => {});
  vi.advanceTimersByTime(59);
  expect(left).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(left).toEqual(['2019/silent.pf_index']);
  vi.advanceTimersByTime(1000);
  expect(left).toEqual(['2019/silent.pf_index']);
});

test('a text of an article that cannot be loaded is no loss of the index', async () => {
  const loader = new Loader(fetch, PATIENCE);
  await expect(loader.fetch(`${address}2019/fragment/gone.pf_fragment`)).rejects.toThrow();
  expect(loader.lostBelow(address)).toBeUndefined();
});

test('the program is loaded once for all segments, and again where it could not be', async () => {
  const loader = new Loader(fetch, PATIENCE);
  const program = (segment: string) => loader.fetch(`${address}${segment}/wasm.gone.pagefind`);
  await expect(Promise.all([program('2019'), program('2020')])).rejects.toThrow('status 404');
  await expect(loader.fetch(`${address}2019/wasm.damaged.pagefind`)).rejects.toThrow('not a file');
  asked.length = 1;
  isMended = true;
  for (const segment of ['2019', '2020', '2021'])
    expect(await (await program(segment)).text()).toBe('pagefind_dcd and more');
  expect(asked.length).toBe(2);
});
