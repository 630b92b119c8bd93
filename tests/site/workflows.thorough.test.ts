import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { USUAL_PLAN } from '../../scripts/init/plan.ts';
import { fillTemplate, readTemplate } from '../../scripts/init/starter-files.ts';
import { serve } from '../../src/preview/serve.ts';
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

test('preview: what is not broken is built, and the pull request is told what changes', () => {
  expect(
    failed(host.run(workflow('preview-build'), 'build', { revision: 'bad', env: { SOURCE_DATE_EPOCH: NOW } })),
  ).toEqual([]);
  expect(existsSync(host.at('artifacts/preview/dist/2024/02/03/good/index.html'))).toBe(true);
  expect(failed(host.run(workflow('preview-publish'), 'comment'))).toEqual([]);
  expect(host.notes).toContain('pr comment 7 --repo owner/archive');
  const comment = readFileSync(host.at('job-comment/comment.md'), 'utf8');
  expect(comment).toContain('- `2024/02/03/good/index.html`');
  expect(comment).toContain('[this run](https://git.example/owner/archive/actions/runs/2)');
});

test('weekly: a build without a cache is the published one; a cache that was meddled with is found', () => {
  const text = workflow('weekly');
  expect(failed(host.run(text, 'with-cache'))).toEqual([]);
  expect(failed(host.run(text, 'without-cache'))).toEqual([]);
  host.values['needs.with-cache.outputs.digest'] = '0'.repeat(32);
  const ran = failed(host.run(text, 'without-cache'));
  expect(ran.map(({ name }) => name)).toEqual(['Compare']);
  expect(ran[0]!.said).toContain('remove the caches of this repository');
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
