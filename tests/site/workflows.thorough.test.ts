import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { USUAL_PLAN } from '../../scripts/init/plan.ts';
import { fillTemplate, readTemplate } from '../../scripts/init/starter-files.ts';
import { serve } from '../../src/preview/serve.ts';
import { skipAloud } from '../support/skip-aloud.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import type { Ran } from '../support/workflow-runner.ts';
import { WorkflowHost } from '../support/workflow-runner.ts';
import { runScript, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

const NOW = '1767225600';
const VALUES = {
  'github.base_ref': 'main',
  'github.event_name': 'push',
  'github.run_id': '1',
  'github.run_attempt': '1',
  'github.token': 'token',
  'github.server_url': 'https://git.example',
  'github.repository': 'owner/archive',
  'github.event.workflow_run.id': '2',
  'github.event.workflow_run.head_sha': 'abc',
  'github.event.workflow_run.head_branch': 'patch-1',
  'github.event.workflow_run.head_repository.owner.login': 'stranger',
  'github.event.number': '7',
  'vars.PREVIEW_SITE': '',
  'secrets.PREVIEW_TOKEN': '',
};

let folder: string;
let remove: () => Promise<void>;
let host: WorkflowHost;
const workflow = (name: string) => host.read(fillTemplate(readTemplate(`github/${name}.yml`), USUAL_PLAN));
const failed = (ran: Ran[]) => ran.filter(({ status }) => status !== 0);
const git = (...words: string[]) => {
  const identity = ['-c', 'user.name=Desk', '-c', 'user.email=desk@news.example'];
  return execFileSync('git', [...identity, ...words], { cwd: join(folder, 'owner'), encoding: 'utf8' });
};

/** Commits what lies in the owner's folder, and pushes it to a branch. */
function push(branch: string, message: string): void {
  git('add', '-A');
  git('commit', '-q', '-m', message);
  git('push', '-q', 'origin', `HEAD:${branch}`);
}

beforeAll(async () => {
  ({ folder, remove } = await temporaryFolder());
  host = new WorkflowHost(join(folder, 'host'), { ...VALUES });
  const begun = await runScript('init', ['owner', '--backfile', 'x'], { cwd: folder });
  expect(begun.status).toBe(0);
  rmSync(join(folder, 'owner', 'content'), { recursive: true });
  await writeFiles(join(folder, 'owner', 'content'), {
    ...BELOW_A_PATH,
    '2026/later.md': articleText('Later', '2026-01-02', 'Later.', 'publishDate: 2026-01-02T08:00:00Z\n'),
  });
  execFileSync('git', ['init', '-q', '--bare', '-b', 'main', host.at('bare.git')]);
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: join(folder, 'owner') });
  git('remote', 'add', 'origin', host.at('bare.git'));
  push('main', 'The archive');
});
afterAll(() => remove?.());

const publish = (moment = NOW) => host.run(workflow('publish'), 'build', { env: { SOURCE_DATE_EPOCH: moment } });

test('publish: twice from a clone, the second time with the cache of the first', () => {
  expect(failed(publish())).toEqual([]);
  const first = snapshotOf(host.at('artifacts/github-pages'));
  expect(first.has('.backfile-edition')).toBe(true);
  const again = publish();
  expect(failed(again)).toEqual([]);
  expect(again.find(({ name }) => name === 'Build')!.said).toContain('0 texts rendered');
  expect(differing(first, snapshotOf(host.at('artifacts/github-pages')))).toEqual([]);
});

test('publish: a schedule builds only when an article is due', () => {
  host.values['github.event_name'] = 'schedule';
  const early = publish();
  expect(failed(early)).toEqual([]);
  expect(early.some(({ name }) => name === 'Build')).toBe(false);
  expect(host.values['needs.build.outputs.due']).toBe('false');
  const due = publish(String(Date.parse('2026-01-02T08:00:00Z') / 1000));
  expect(due.some(({ name }) => name === 'Build')).toBe(true);
  expect(host.values['needs.build.outputs.due']).toBe('true');
  expect(existsSync(host.at('artifacts/github-pages/2026/01/02/later/index.html'))).toBe(true);
  host.values['github.event_name'] = 'push';
});

test('publish: the probe passes on what was built, and opens an issue on anything else', async () => {
  const site = host.at('artifacts/github-pages');
  const { server, address } = await serve(site, { port: 0, base: '/archive/' });
  const probe = () => {
    host.values['needs.deploy.outputs.url'] = address;
    // A host that still sends the last edition is asked again, which takes its time: once is enough here.
    return host.run(workflow('publish').replace('--report report.json\n', '--report report.json --tries 1\n'), 'probe');
  };
  try {
    // The server answers from this process, so the probe runs beside it and not within it.
    const words = ['--url', address, '--report', host.at('artifacts/report/report.json'), '--tries', '1'];
    expect(await runScript('probe', words)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^20 of 20 /) });
    for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' }))
      if (name.endsWith('index.html')) writeFileSync(join(site, name), 'spoiled');
    expect(await runScript('probe', words)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('not the page of the edition'),
    });
  } finally {
    server.closeAllConnections();
    server.close();
  }
  expect(failed(probe())).toHaveLength(1);
  expect(host.notes).toContain('issue create --repo owner/archive');
});

test('check: a pull request of a fork is checked without secrets', async () => {
  await writeFiles(join(folder, 'owner', 'content'), { '2024/good.md': articleText('Good', '2024-02-03') });
  push('good', 'A good article');
  expect(failed(host.run(workflow('check'), 'check', { revision: 'good' }))).toEqual([]);
  await writeFiles(join(folder, 'owner', 'content'), { '2024/bad.md': articleText('Bad', 'sometime') });
  push('bad', 'A bad article');
  const ran = host.run(workflow('check'), 'check', { revision: 'bad' });
  expect(failed(ran).map(({ name }) => name)).toEqual(['Problems beside the lines']);
  expect(failed(ran)[0]!.said).toMatch(/^::error file=content\/2024\/bad\.md,line=3/m);
  expect(readFileSync(host.at('summary'), 'utf8')).toContain('bad.md');
  expect(readFileSync(host.at('artifacts/check/check.sarif'), 'utf8')).toContain('content/2024/bad.md');
});

test('check: a base revision that is missing is told', () => {
  host.values['github.base_ref'] = 'nowhere';
  const ran = host.run(workflow('check'), 'check', { revision: 'good' });
  host.values['github.base_ref'] = 'main';
  expect(failed(ran)[0]!.said).toMatch(/origin\/nowhere/);
  expect(failed(ran)[0]!.said).not.toContain('    at ');
});

test('check: a clone without its history is told', () => {
  const text = workflow('check').replace('          fetch-depth: 0\n', '');
  const ran = host.run(host.read(text), 'check', { revision: 'good' });
  expect(failed(ran)[0]!.said).toMatch(/origin\/main/);
  expect(failed(ran)[0]!.said).not.toContain('    at ');
  const shallow = workflow('preview-build').replace('          fetch-depth: 0\n', '');
  const [refused] = failed(host.run(host.read(shallow), 'build', { revision: 'good' }));
  expect(refused!.said).toContain('the clone holds only the last commits. In CI, fetch the whole history');
});

test('SARIF reaches the alerts of the repository where it is allowed', () => {
  host.run(workflow('check'), 'check', { revision: 'bad' });
  expect(failed(host.run(workflow('check-publish'), 'show'))).toEqual([]);
});

const preview = (revision: string, prepare?: (folder: string) => { uid?: number; gid?: number }) =>
  host.run(workflow('preview-build'), 'build', {
    revision,
    env: { SOURCE_DATE_EPOCH: NOW },
    ...(prepare ? { prepare } : {}),
  });
const commentOf = () => readFileSync(host.at('job-comment/comment.md'), 'utf8');

test('preview: only the pages that change are made, and the pull request is told which', () => {
  expect(failed(preview('bad'))).toEqual([]);
  const made = (name: string) => existsSync(host.at(`artifacts/preview/after/${name}`));
  expect(made('2024/02/03/good/index.html')).toBe(true);
  expect(made('2020/01/02/first/index.html')).toBe(false);
  expect(failed(host.run(workflow('preview-publish'), 'comment'))).toEqual([]);
  expect(host.notes).toContain('pr comment 7 --repo owner/archive');
  expect(commentOf()).toContain('new pages**\n\n- `/2024/02/03/good/`\n');
  expect(commentOf()).toContain('**1 new problems**');
  expect(commentOf()).toContain('[this run](https://git.example/owner/archive/actions/runs/1)');
});

test('preview: without another origin, a small server serves the changed pages', async () => {
  const folder = host.at('artifacts/preview-with-server');
  const child = spawn(process.execPath, [join(folder, 'serve.mjs'), '43217'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await expect.poll(() => said).toContain('/_changes/');
    const get = async (path: string) => {
      const response = await fetch(`http://127.0.0.1:43217${path}`);
      return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
    };
    expect(await get('/_changes/')).toMatchObject({ status: 200, text: expect.stringContaining('/2024/02/03/good/') });
    expect(await get('/2024/02/03/good/')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8' });
    expect(await get('/2020/01/02/first/')).toMatchObject({
      status: 404,
      text: expect.stringContaining('does not change'),
    });
    expect(await get('/..%2fserve.mjs')).toMatchObject({ status: 404 });
    expect(await get('/%ff')).toMatchObject({ status: 404 });
  } finally {
    child.kill();
  }
});

test('preview: to another origin, the files that its host asks for are sent', () => {
  Object.assign(host.values, { 'vars.PREVIEW_SITE': 'previews.host.example', 'secrets.PREVIEW_TOKEN': 'hidden' });
  try {
    expect(failed(preview('bad'))).toEqual([]);
    const page = readFileSync(host.at('artifacts/preview/after/2024/02/03/good/index.html'), 'utf8');
    expect(page).toContain('href="https://pr-7--previews.host.example/2024/02/03/good/"');
    expect(page).toContain('<meta name="robots" content="noindex">');
    const sum = createHash('sha1').update(page).digest('hex');
    // Stands for the host: it lacks one file, and notes what it is sent.
    host.command(
      'curl',
      `#!/bin/sh\necho "$@" >> "${host.at('sent')}"\ncase "$*" in *deploys) cat > /dev/null; echo '{"id":"abc1","required":["${sum}"]}';; esac\n`,
    );
    expect(failed(host.run(workflow('preview-publish'), 'comment'))).toEqual([]);
    const sent = readFileSync(host.at('sent'), 'utf8');
    expect(sent).toContain('/sites/previews.host.example/deploys\n');
    expect(sent.match(/\/deploys\/abc1\/files\/.*/g)).toEqual(['/deploys/abc1/files/2024/02/03/good/index.html']);
    expect(commentOf()).toContain('- [`/2024/02/03/good/`](https://pr-7--previews.host.example/2024/02/03/good/)');
    expect(existsSync(host.at('job-comment/served'))).toBe(false);
  } finally {
    rmSync(host.at('bin/curl'));
    Object.assign(host.values, { 'vars.PREVIEW_SITE': '', 'secrets.PREVIEW_TOKEN': '' });
  }
});

test('a fork: check and preview pass without a secret, as a user who may not write what was checked out', (context) => {
  if (process.getuid?.() !== 0) skipAloud(context, 'only root may run steps as another user');
  chmodSync(folder, 0o755);
  const nobody = { uid: 65_534, gid: 65_534 };
  const lock = (job: string) => {
    execFileSync('chown', ['-R', '65534:65534', job]);
    const own = ['content', '.git', 'package.json'].map((name) => join(job, name));
    execFileSync('chmod', ['-R', 'a-w', ...own]);
    for (const name of ['output', 'summary']) {
      writeFileSync(host.at(name), '');
      chmodSync(host.at(name), 0o666);
    }
    return nobody;
  };
  const token = host.values['github.token']!;
  delete host.values['github.token'];
  try {
    const checked = host.run(workflow('check'), 'check', { revision: 'good', prepare: lock });
    expect([failed(checked), failed(preview('good', lock))]).toEqual([[], []]);
    expect(existsSync(host.at('artifacts/preview/after/2024/02/03/good/index.html'))).toBe(true);
  } finally {
    host.values['github.token'] = token;
  }
});

test('weekly: a build without a cache makes what the cache makes', () => {
  const text = workflow('weekly');
  expect(failed(host.run(text, 'with-cache'))).toEqual([]);
  expect(failed(host.run(text, 'without-cache'))).toEqual([]);
});

test('weekly: a cache that was poisoned with matching sums is found', () => {
  const page = host.at('cache/edition/2020/01/02/first/index.html');
  const { atime, mtime } = statSync(page);
  const text = readFileSync(page, 'utf8');
  expect(text).toContain('A lighthouse');
  chmodSync(page, 0o644);
  writeFileSync(page, text.replace('A lighthouse', 'A lie, a lie'));
  utimesSync(page, atime, mtime);
  const weekly = workflow('weekly');
  expect(failed(host.run(weekly, 'with-cache'))).toEqual([]);
  const ran = failed(host.run(weekly, 'without-cache'));
  expect(ran.map(({ name }) => name)).toEqual(['Compare']);
  expect(ran[0]!.said).toContain('remove the caches of this repository');
  rmSync(host.at('cache'), { recursive: true });
  expect(failed(publish())).toEqual([]);
  expect(failed(host.run(weekly, 'with-cache'))).toEqual([]);
  expect(failed(host.run(weekly, 'without-cache'))).toEqual([]);
});

test('publish below a folder of a repository: annotations name files as the repository does', async () => {
  const inner = join(folder, 'repository');
  mkdirSync(inner);
  cpSync(join(folder, 'owner', 'content'), join(inner, 'site', 'content'), { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: inner });
  execFileSync('git', ['add', '-A'], { cwd: inner });
  const { stdout } = await runScript('check', ['--format', 'github'], { cwd: join(inner, 'site') });
  expect(stdout).toMatch(/^::error file=site\/content\/2024\/bad\.md,/m);
});
