import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipAloud } from '../support/skip-aloud.ts';
import { buildWords, PROJECT, runScript, SAMPLE, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

let folder: string;
let remove: () => Promise<void>;
const at = (...names: string[]) => join(folder, ...names);

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const elsewhere = articleText(
    'Elsewhere',
    '2020-05-06',
    '![A](https://images.example/a.png)\n\n![B](https://else.example/b.png)',
    'image: https://else.example/c.png\n',
  );
  const many = Array.from({ length: 210 }, (_, i) => [`2021/n${i}.md`, articleText(`N ${i}`, '2021-05-06')]);
  await writeFiles(at('content'), { ...BELOW_A_PATH, '2020/elsewhere.md': elsewhere, ...Object.fromEntries(many) });
});
afterAll(() => remove?.());

const words = (out: string) => buildWords(at('content'), at(out), '--jobs', '2', '--quiet');

describe('no process or thread of a build that is Node', () => {
  const guard = (log: string) => ({
    NODE_OPTIONS: `--import ${pathToFileURL(join(PROJECT, 'tests', 'support', 'no-network.mjs')).href}`,
    NETWORK_LOG: log,
  });

  test('opens a connection or a port, or asks for a name', async () => {
    const log = at('network.log');
    const built = await runScript('build', words('guarded'), { env: guard(log) });
    expect(existsSync(log) ? readFileSync(log, 'utf8') : '').toBe('');
    expect([built.status, built.stderr]).toEqual([0, expect.any(String)]);
    const seen = readFileSync(`${log}.seen`, 'utf8').split('\n');
    expect(seen.filter((script) => script.endsWith('compile-process.ts')).length).toBeGreaterThan(0);
    // The building process, and its threads: those of texts, of the search, and the one that looks at the last edition.
    expect(seen.filter((script) => !script.endsWith('compile-process.ts')).length).toBeGreaterThan(3);
  });

  test.each([
    ['fetch("https://images.example/")', /^fetch https:/],
    ['net.connect(9, "127.0.0.1")', /^connect /],
    ['net.connect({ port: 9 })', /^connect /],
    ['http.get("http://127.0.0.1:9/")', /^connect |^dns/],
    ['dns.lookup("images.example", () => {})', /^dns.lookup/],
    ['net.createServer().listen(0, "127.0.0.1")', /^listen /],
    ['new WebSocket("wss://images.example/")', /^WebSocket/],
    ['dgram.createSocket("udp4")', /^a datagram socket/],
    ['threads.isMainThread ? new threads.Worker(__filename) : fetch("https://images.example/")', /^fetch https:/],
  ])('could do so unseen: %s', async (code, sign) => {
    const log = at(`${Math.abs(code.length * 7919)}-${code.replace(/\W/g, '').slice(0, 30)}.log`);
    const script = at('attempt.cjs');
    writeFileSync(
      script,
      `const [net, http, dns, dgram, threads] = ['net', 'http', 'dns', 'dgram', 'worker_threads'].map((name) => require(name));\n${code};\n`,
    );
    const child = spawn(process.execPath, [script], { env: { ...process.env, ...guard(log) }, stdio: 'ignore' });
    await once(child, 'exit');
    expect(readFileSync(log, 'utf8')).toMatch(sign);
  });
});

/** A command before another one, which gives it a network of its own that leads nowhere; null where there is none. */
function emptyNetwork(): string[] | null {
  for (const command of [
    ['unshare', '-n'],
    ['unshare', '-rn'],
  ]) {
    try {
      execFileSync(command[0]!, [...command.slice(1), 'true'], { stdio: 'ignore' });
      return command;
    } catch {
      // The next one, or none.
    }
  }
  return null;
}

test('where there is no network at all, the whole build succeeds, with Astro and Pagefind', async (context) => {
  const command = emptyNetwork();
  if (!command) return skipAloud(context, 'no network can be taken away on this machine');
  const [name, ...rest] = [...command, process.execPath, join(PROJECT, 'scripts', 'build.ts'), ...words('alone')];
  const child = spawn(name!, rest, { cwd: SAMPLE, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [status] = (await once(child, 'exit')) as [number];
  expect([status, said.replace(/^\d+ warnings?: .*\n$/, '')]).toEqual([0, '']);
  expect(existsSync(at('alone', 'search', 'segments.json'))).toBe(true);
  expect(existsSync(at('alone', '2020', '01', '02', 'first', 'index.html'))).toBe(true);
});
