import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { Loader } from '../../../../src/search/page/engine/loader.ts';
import type { Timer } from '../../../../src/search/page/engine/time-limits.ts';
import { PATIENCE } from '../../../../src/search/page/engine/time-limits.ts';

/** A timer that stands still until it is turned. */
class TurnedTimer implements Timer {
  #now = 0;
  readonly #tasks = new Map<() => void, number>();

  now(): number {
    return this.#now;
  }

  after(time: number, task: () => void): () => void {
    this.#tasks.set(task, this.#now + time);
    return () => this.#tasks.delete(task);
  }

  turn(time: number): void {
    this.#now += time;
    for (const [task, due] of [...this.#tasks]) {
      if (due > this.#now) continue;
      this.#tasks.delete(task);
      task();
    }
  }
}

let server: Server;
let address: string;
/** What was asked for, in order. */
const asked: string[] = [];
let isMended = false;
/** What waits until the server has been asked. */
let onAsked: () => void = () => {};

beforeAll(async () => {
  server = createServer(({ url }, response) => {
    asked.push(url!);
    onAsked();
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
  onAsked = () => {};
  asked.length = 0;
  isMended = false;
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test('a file is loaded as it is, without the time in its address', async () => {
  const loader = new Loader(fetch);
  const response = await loader.fetch(`${address}2019/en.pf_meta?ts=123`);
  expect(await response.text()).toBe('pagefind_dcd and more');
  expect(asked).toEqual(['/2019/en.pf_meta']);
  expect(loader.lostBelow(`${address}2019/`)).toBeUndefined();
});

test.each(['silent', 'stalled', 'gone', 'damaged'])('a file that is %s is lost until it is forgotten', async (how) => {
  const timer = new TurnedTimer();
  const loader = new Loader(fetch, timer);
  const file = `${address}2019/${how}.pf_index`;
  const isAsked = untilAsked(1);
  const loading = loader.fetch(file);
  const isLost = expect(loading).rejects.toThrow();
  await isAsked;
  if (how === 'silent' || how === 'stalled') timer.turn(PATIENCE);
  await isLost;
  expect(loader.lostBelow(`${address}2019/`)).toBe(file);
  expect(loader.lostBelow(`${address}2020/`)).toBeUndefined();
  isMended = true;
  loader.forget(`${address}2019/`);
  expect((await loader.fetch(file)).ok).toBe(true);
  expect(loader.lostBelow(`${address}2019/`)).toBeUndefined();
});

test('what has been on its way for long is let go, and nothing else', async () => {
  const timer = new TurnedTimer();
  const loader = new Loader(fetch, timer);
  const areAsked = untilAsked(3);
  const stopped: string[] = [];
  const load = (file: string) =>
    loader.fetch(`${address}${file}`).catch(() => {
      stopped.push(file);
    });
  const file = [load('2019/silent.pf_meta'), load('2019/silent.pf_index')][1];
  loader.limitWaiting(100);
  timer.turn(50);
  const later = load('2020/silent.pf_index');
  await areAsked;
  expect(stopped).toEqual([]);
  timer.turn(50);
  await file;
  expect(stopped).toEqual(['2019/silent.pf_index']);
  timer.turn(PATIENCE - 50);
  await later;
  expect(stopped.toSorted()).toEqual(['2019/silent.pf_index', '2019/silent.pf_meta', '2020/silent.pf_index']);
});

test('a text of an article that cannot be loaded is no loss of the index', async () => {
  const loader = new Loader(fetch);
  await expect(loader.fetch(`${address}2019/fragment/gone.pf_fragment`)).rejects.toThrow();
  expect(loader.lostBelow(address)).toBeUndefined();
});

test('the program is loaded once for all segments, and again where it could not be', async () => {
  const loader = new Loader(fetch);
  const program = (segment: string) => loader.fetch(`${address}${segment}/wasm.gone.pagefind`);
  await expect(Promise.all([program('2019'), program('2020')])).rejects.toThrow('status 404');
  await expect(loader.fetch(`${address}2019/wasm.damaged.pagefind`)).rejects.toThrow('not a file');
  asked.length = 1;
  isMended = true;
  for (const segment of ['2019', '2020', '2021'])
    expect(await (await program(segment)).text()).toBe('pagefind_dcd and more');
  expect(asked.length).toBe(2);
});

/** Resolves when the server has been asked so often since the test began. */
function untilAsked(times: number): Promise<void> {
  return new Promise((resolve) => {
    onAsked = () => asked.length >= times && resolve();
  });
}
