import { once } from 'node:events';
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect } from 'vitest';
import { test } from './browser-test.ts';
import { useBrowser } from './open-browser.ts';
import { Watch } from './watch-pages.ts';

/** What one article may hold, and the fault that the watch must tell of it. */
const BAD: Record<string, [body: string, fault: RegExp]> = {
  'a dialog': ['<script>alert("now")</script>', /^dialog: now$/],
  'a dialog by the pointer': ['<p onmouseover="alert(1)">Over me</p>', /^dialog/],
  'a dialog by a click': ['<a href="#" onclick="alert(1)">Click</a>', /^dialog/],
  'a dialog by focus': ['<input onfocus="alert(1)">', /^dialog/],
  'a dialog by an event that nobody makes': ['<p ondrop="alert(1)">Drop</p>', /^dialog/],
  'an address that runs': ['<a href="javascript:alert(1)">Click</a>', /^dialog/],
  'an address that runs and says nothing': [
    '<a href="javascript:void document.querySelector(\'footer\').remove()">Click</a>',
    /stands around/,
  ],
  'a picture of another host': ['<img src="http://elsewhere.example/a.png">', /^request: http:\/\/elsewhere/],
  'a frame of another host': ['<iframe src="http://elsewhere.example/"></iframe>', /^request: http:\/\/elsewhere/],
  'a ping': [
    '<a href="/" ping="http://elsewhere.example/">Click</a><script>navigator.sendBeacon("http://elsewhere.example/")</script>',
    /^request: http:\/\/elsewhere/,
  ],
  'a refresh': [
    '<meta http-equiv="refresh" content="0;url=http://elsewhere.example/">',
    /^(request|navigation without a reader): http:\/\/elsewhere/,
  ],
  'a script that leads away': [
    '<script>setTimeout(() => (location = "/other/"))</script>',
    /^navigation without a reader/,
  ],
  'a link to data': ['<a href="data:text/html,x">Click</a>', /^(navigation|console): .*data:/],
  'another window': ['<a href="/" target="_blank">Click</a>', /^window/],
  'what the policy stops': ['<img src="/a.png">', /^violation of img-src/],
  'an error': ['<script>throw new Error("broken")</script>', /^error: broken/],
  'a changed surrounding': [
    '<script>addEventListener("load", () => document.querySelector("header").append("x"))</script>',
    /stands around/,
  ],
  'a changed title': ['<p onclick="document.title = 1" id="p">Click</p>', /stands around/],
  'what got out of the article': [
    '</article></main><div class="masthead">Out</div>',
    /^stray part: body: div.masthead/,
  ],
};

const page = (body: string) =>
  `<!doctype html><html lang="en"><head><title>A</title><link rel="icon" href="data:,"></head><body><header class="masthead"></header><main><article class="article"><h1>A</h1>${body}</article></main><footer class="colophon"></footer></body></html>`;

let server: Server;
const browser = useBrowser({ until: 'end' });
let watch: Watch;
let address: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const name = decodeURIComponent(request.url!.slice(1));
    const policy = name === 'what the policy stops' ? { 'Content-Security-Policy': "img-src 'none'" } : {};
    response
      .writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', ...policy })
      .end(page(BAD[name]?.[0] ?? '<p>Good</p>'));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  watch = await Watch.open(browser(), address);
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

test.each(Object.keys(BAD))('the watch sees %s', async (name) => {
  const { faults } = await watch.visit(address + encodeURIComponent(name), 'article');
  expect(faults.filter((fault) => BAD[name]![1].test(fault))).not.toEqual([]);
});

test('the watch sees nothing where there is nothing', async () => {
  expect(await watch.visit(`${address}good`, 'article')).toEqual({ faults: [], text: 'A\n\nGood', headline: 'A' });
});
