import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { skipAloud } from '../support/skip-aloud.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { MOMENT, PROJECT, runScript, SAMPLE, temporaryFolder } from './run-script.ts';

const NODE = dirname(process.execPath);
/** What an owner needs may take so much of a disk. */
const MOST_MEGABYTES = 150;

let folder: string;
let remove: () => Promise<void>;
let missing: string | null = null;
const archive = () => join(folder, 'archive');

/** Without a registry npm tries each dependency for a while, a quarter of an hour in all. Milliseconds. */
const NPM_TIME = 180_000;

/** Variables by which this machine reaches a registry. */
const NETWORK =
  /^(home|ssl_cert_(file|dir)|node_extra_ca_certs|(https?|no)_proxy|npm_config_(registry|(https_)?proxy|noproxy|cafile|userconfig|cache))$/i;

/** The environment of an owner: npm and the Node that runs this test, and nothing of the checkout. */
function environment(): NodeJS.ProcessEnv {
  const { PATH = '' } = process.env;
  const others = PATH.split(':').filter((part) => !part.includes('node_modules'));
  return {
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => NETWORK.test(name))),
    ...{ npm_config_fetch_timeout: '30000', npm_config_fetch_retry_mintimeout: '1000' },
    ...{ PATH: [NODE, ...others].join(':'), SOURCE_DATE_EPOCH: String(MOMENT / 1000) },
  };
}

function backfile(...words: string[]): { status: number | null; stdout: string; stderr: string } {
  const command = join(archive(), 'node_modules', '.bin', 'backfile');
  return spawnSync(command, words, { cwd: archive(), encoding: 'utf8', env: environment() });
}

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  const packed = await runScript('pack', ['--out', folder]);
  expect([packed.status, packed.stderr]).toEqual([0, expect.any(String)]);
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz'))!;
  mkdirSync(archive());
  cpSync(join(SAMPLE, 'content'), join(archive(), 'content'), { recursive: true });
  cpSync(join(SAMPLE, 'public'), join(archive(), 'public'), { recursive: true });
  writeFileSync(join(archive(), 'package.json'), '{ "name": "archive", "private": true }');
  // Without install scripts, which some package managers never run.
  const words = ['install', '--ignore-scripts', '--no-audit', '--no-fund', join('..', tarball)];
  const npm = spawnSync('npm', words, { cwd: archive(), encoding: 'utf8', env: environment(), timeout: NPM_TIME });
  // A registry that cannot be reached is this machine's; any other failure is the package's.
  const isOffline =
    npm.signal !== null ||
    /\b(ENOTFOUND|EAI_AGAIN|ECONN\w+|ETIMEDOUT|\w+TIMEOUT|ENETUNREACH|ENOTCACHED|\w*CERT_\w+)\b|request-timeout/.test(
      npm.stderr,
    );
  if (npm.status !== 0 && isOffline) missing = npm.stderr.trim().split('\n').at(-1) || 'npm did not reach its registry';
  else expect([npm.status, npm.stderr]).toEqual([0, '']);
});
afterAll(() => remove?.());

/** A test of what was installed; skipped, and said, where the registry cannot be reached. */
const installedTest = (name: string, run: () => void | Promise<void>) =>
  test(name, async (context) => {
    if (missing) skipAloud(context, missing);
    await run();
  });

/** Bytes of a folder, of links none. */
function bytesOf(path: string): number {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}

describe('the package', () => {
  installedTest('holds no source, test, sample or path of the machine, and every dependency is used', () => {
    const root = join(archive(), 'node_modules', 'backfile');
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /(^|\/)(tests|content|docs|bench|node_modules)\/|(?<!\.d)\.ts$/.test(file))).toEqual(
      [],
    );
    const texts = files.filter(
      (file) => /\.(m?js|ts|json|astro|css|map|md)$/.test(file) && statSync(join(root, file)).isFile(),
    );
    expect(texts.filter((file) => readFileSync(join(root, file), 'utf8').includes(PROJECT))).toEqual([]);
    const code = texts.filter((file) => file.endsWith('.js')).map((file) => readFileSync(join(root, file), 'utf8'));
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Record<string, string>;
    };
    // An import, or the name of a file in the package.
    const isUsed = (name: string) =>
      code.some((text) => new RegExp(`(from |import\\(|import )'${name}['/]|['\`]${name}/`).test(text));
    expect(Object.keys(dependencies).filter((name) => !isUsed(name))).toEqual([]);
    expect(Object.values(dependencies).filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  installedTest(`takes at most ${MOST_MEGABYTES} MB with all it needs`, () => {
    expect(bytesOf(join(archive(), 'node_modules')) / 1e6).toBeLessThan(MOST_MEGABYTES);
  });

  installedTest('builds the edition that the checkout builds, byte for byte, without Astro', async () => {
    expect(existsSync(join(archive(), 'node_modules', 'astro'))).toBe(false);
    const built = backfile('build', '--jobs', '1');
    expect([built.status, built.stderr]).toEqual([0, expect.any(String)]);
    const out = join(folder, 'of-checkout');
    const words = ['--out', out, '--cache', join(folder, 'cache'), '--jobs', '1'];
    const { status } = await runScript('build', words, { env: { SOURCE_DATE_EPOCH: String(MOMENT / 1000) } });
    expect(status).toBe(0);
    // The mark names the code that made an edition.
    const differ = differing(snapshotOf(out), snapshotOf(join(archive(), 'dist')));
    expect(differ).toEqual(['.backfile-edition']);
    expect(backfile('build', '--quiet').status).toBe(0);
  });

  installedTest('checks, mends and begins articles; a mistyped command names the nearest', () => {
    expect(backfile('check')).toMatchObject({ status: 0, stderr: expect.any(String) });
    const made = backfile('new', 'A new headline', '--date', '2020-01-02', '--no-draft');
    expect(made).toMatchObject({ status: 0, stdout: 'content/2020/01/a-new-headline.md\n' });
    const file = join(archive(), made.stdout.trim());
    writeFileSync(file, readFileSync(file, 'utf8').replace('date: 2020-01-02', 'date: 2 January 2020'));
    expect(backfile('fix', '--dates')).toMatchObject({ status: 0 });
    expect(readFileSync(file, 'utf8')).toContain('date: 2020-01-02');
    rmSync(file);
    expect(backfile('biuld')).toMatchObject({ status: 2, stderr: expect.stringContaining('Is build meant?') });
    expect(backfile('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  installedTest('names what compiles components of an owner; with it they are compiled', () => {
    const mine = join(archive(), 'content', 'components', 'Masthead.astro');
    mkdirSync(dirname(mine), { recursive: true });
    writeFileSync(
      mine,
      "---\nimport type { ComponentProps } from 'backfile/types';\nimport Default from 'backfile/components/Masthead.astro';\n" +
        "type Props = ComponentProps['Masthead'];\n---\n<p>Since 1921</p>\n<Default {...Astro.props} />\n",
    );
    const { version } = JSON.parse(readFileSync(join(PROJECT, 'node_modules', 'astro', 'package.json'), 'utf8')) as {
      version: string;
    };
    const refused = backfile('build', '--quiet');
    expect([refused.status, refused.stderr]).toEqual([1, expect.stringContaining(`npm install astro@${version}`)]);
    // The checkout's Astro, beside the package.
    symlinkSync(join(PROJECT, 'node_modules', 'astro'), join(archive(), 'node_modules', 'astro'));
    const built = backfile('build', '--quiet');
    rmSync(join(archive(), 'node_modules', 'astro'));
    rmSync(mine);
    expect([built.status, built.stderr]).toEqual([0, '']);
    expect(readFileSync(join(archive(), 'dist', 'index.html'), 'utf8')).toMatch(
      /<p>Since 1921<\/p>\s*<header class="masthead"/,
    );
  });

  installedTest('begins an archive that builds', () => {
    expect(backfile('init', 'begun', '--backfile', 'x')).toMatchObject({ status: 0 });
    const begun = join(archive(), 'begun');
    const built = spawnSync(join(archive(), 'node_modules', '.bin', 'backfile'), ['build', '--quiet'], {
      ...{ cwd: begun, encoding: 'utf8', env: environment() },
    });
    expect([built.status, built.stderr]).toEqual([0, '']);
    expect(existsSync(join(begun, 'dist', 'index.html'))).toBe(true);
    rmSync(begun, { recursive: true });
  });

  /** Starts a command that serves, and hands its address to `use`. */
  async function served(words: string[], use: (address: string) => Promise<void>): Promise<void> {
    const script = join(archive(), 'node_modules', 'backfile', 'scripts', 'backfile.mjs');
    const child = spawn(process.execPath, [script, ...words], { cwd: archive(), env: environment() });
    try {
      let said = '';
      const address = await new Promise<string>((resolve, reject) => {
        child.stdout.setEncoding('utf8').on('data', (text: string) => {
          const found = /http:\S+/.exec((said += text));
          if (found) resolve(found[0]);
        });
        child.once('close', () => reject(new Error(said)));
      });
      await use(address);
    } finally {
      child.removeAllListeners('close');
      const closed = once(child, 'close');
      child.kill();
      // It may hold the lock of the cache: until its end is seen here, others take it for running.
      await closed;
    }
  }

  installedTest('shows the archive while it is written, and writes nothing into itself', async () => {
    const root = join(archive(), 'node_modules', 'backfile');
    const before = snapshotOf(root);
    await served(['dev', '--port', '0'], async (address) => {
      expect(await (await fetch(address)).text()).toContain('<main');
      expect((await fetch(`${address}feed.xml`)).status).toBe(200);
    });
    expect(differing(before, snapshotOf(root))).toEqual([]);
  });

  test.skipIf(inject('browser') === null)('serves the edition, whose search finds in a browser', async (context) => {
    if (missing) skipAloud(context, missing);
    expect(backfile('build', '--quiet').status).toBe(0);
    await served(['preview', '--port', '0'], async (address) => {
      const browser = await chromium.connect(inject('browser')!);
      try {
        const page = await browser.newPage();
        await page.goto(`${address}search/?q=newspaper`);
        await expect.poll(() => page.locator('#page-search-results .listing-item').count()).toBeGreaterThan(2);
      } finally {
        await browser.close();
      }
    });
  });
});

test('the same checkout makes the same package', async () => {
  const again = join(folder, 'again');
  mkdirSync(again);
  expect((await runScript('pack', ['--out', again])).status).toBe(0);
  const tarball = readdirSync(again)[0]!;
  const list = (file: string) => execFileSync('tar', ['-xzOf', file], { maxBuffer: 2 ** 28 });
  expect(list(join(again, tarball)).equals(list(join(folder, tarball)))).toBe(true);
});
