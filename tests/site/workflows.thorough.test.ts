import { execFileSync } from 'node:child_process';
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
import { expect, test } from 'vitest';
import { serve } from '../../src/preview/serve.ts';
import { findTool } from '../support/find-tool.ts';
import { differing, snapshotOf } from '../support/snapshot.ts';
import { runScript } from './run-script.ts';
import { failed, NOW, useWorkflowArchive } from './workflow-archive.ts';

const archive = useWorkflowArchive();

const publish = (moment = NOW) =>
  archive.host.run(archive.workflow('publish'), 'build', { env: { SOURCE_DATE_EPOCH: moment } });

test('publish: twice from a clone, the second time with the cache of the first', () => {
  expect(failed(publish())).toEqual([]);
  const first = snapshotOf(archive.host.at('artifacts/github-pages'));
  expect(first.has('.backfile-edition')).toBe(true);
  const again = publish();
  expect(failed(again)).toEqual([]);
  expect(again.find(({ name }) => name === 'Build')!.said).toContain('0 texts rendered');
  expect(differing(first, snapshotOf(archive.host.at('artifacts/github-pages')))).toEqual([]);
});

test('publish: a schedule builds only when an article is due', () => {
  archive.host.values['github.event_name'] = 'schedule';
  const early = publish();
  expect(failed(early)).toEqual([]);
  expect(early.some(({ name }) => name === 'Build')).toBe(false);
  expect(archive.host.values['needs.build.outputs.due']).toBe('false');
  const due = publish(String(Date.parse('2026-01-02T08:00:00Z') / 1000));
  expect(due.some(({ name }) => name === 'Build')).toBe(true);
  expect(archive.host.values['needs.build.outputs.due']).toBe('true');
  expect(existsSync(archive.host.at('artifacts/github-pages/2026/01/02/later/index.html'))).toBe(true);
  archive.host.values['github.event_name'] = 'push';
});

test('publish: the probe passes on what was built, and opens an issue on anything else', async () => {
  const site = archive.host.at('artifacts/github-pages');
  const { server, address } = await serve(site, { port: 0, base: '/archive/' });
  const probe = () => {
    archive.host.values['needs.deploy.outputs.url'] = address;
    // A host that still sends the last edition is asked again, which takes its time: once is enough here.
    return archive.host.run(
      archive.workflow('publish').replace('--report report.json\n', '--report report.json --tries 1\n'),
      'probe',
    );
  };
  try {
    // The server answers from this process, so the probe runs beside it and not within it.
    const words = ['--url', address, '--report', archive.host.at('artifacts/report/report.json'), '--tries', '1'];
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
  expect(archive.host.notes).toContain('issue create --repo owner/archive');
});

test('check: a pull request of a fork is checked without secrets', () => {
  expect(failed(archive.host.run(archive.workflow('check'), 'check', { revision: 'good' }))).toEqual([]);
  const ran = archive.host.run(archive.workflow('check'), 'check', { revision: 'bad' });
  expect(failed(ran).map(({ name }) => name)).toEqual(['Problems beside the lines']);
  expect(failed(ran)[0]!.said).toMatch(/^::error file=content\/2024\/bad\.md,line=3/m);
  expect(readFileSync(archive.host.at('summary'), 'utf8')).toContain('bad.md');
  expect(readFileSync(archive.host.at('artifacts/check/check.sarif'), 'utf8')).toContain('content/2024/bad.md');
});

test('check: a base revision that is missing is told', () => {
  archive.host.values['github.base_ref'] = 'nowhere';
  const ran = archive.host.run(archive.workflow('check'), 'check', { revision: 'good' });
  archive.host.values['github.base_ref'] = 'main';
  expect(failed(ran)[0]!.said).toMatch(/origin\/nowhere/);
  expect(failed(ran)[0]!.said).not.toContain('    at ');
});

test('check: a clone without its history is told', () => {
  const text = archive.workflow('check').replace('          fetch-depth: 0\n', '');
  const ran = archive.host.run(archive.host.read(text), 'check', { revision: 'good' });
  expect(failed(ran)[0]!.said).toMatch(/origin\/main/);
  expect(failed(ran)[0]!.said).not.toContain('    at ');
  const shallow = archive.workflow('preview-build').replace('          fetch-depth: 0\n', '');
  const [refused] = failed(archive.host.run(archive.host.read(shallow), 'build', { revision: 'good' }));
  expect(refused!.said).toContain('the clone holds only the last commits. In CI, fetch the whole history');
});

test('SARIF reaches the alerts of the repository where it is allowed', () => {
  archive.host.run(archive.workflow('check'), 'check', { revision: 'bad' });
  expect(failed(archive.host.run(archive.workflow('check-publish'), 'show'))).toEqual([]);
  expect(archive.host.notes).toContain('/sarifs -f commit_sha=abc -f ref=refs/pull/7/head ');
});

test('weekly: a build without a cache makes what the cache makes, twice', () => {
  const text = archive.workflow('weekly');
  for (const _ of [1, 2]) {
    expect(failed(archive.host.run(text, 'with-cache'))).toEqual([]);
    expect(failed(archive.host.run(text, 'without-cache'))).toEqual([]);
  }
});

test('weekly: the audit is a job of its own, which fails if the registry knows a vulnerability', () => {
  const text = archive.workflow('weekly');
  const npm = findTool('npm');
  // Stands for the registry: what it answers decides whether the job fails.
  const audit = (status: number) =>
    archive.host.command('npm', `#!/bin/sh\n[ "$1" = audit ] && exit ${status}\nexec "${npm}" "$@"\n`);
  try {
    for (const status of [0, 1]) {
      audit(status);
      expect(failed(archive.host.run(text, 'audit')).map(({ name }) => name)).toEqual(
        status === 0 ? [] : ['npm audit --omit=dev'],
      );
    }
  } finally {
    rmSync(archive.host.at('bin/npm'));
  }
});

test('weekly: a cache that was poisoned with matching sums is found', () => {
  const page = archive.host.at('cache/edition/2020/01/02/first/index.html');
  const { atime, mtime } = statSync(page);
  const text = readFileSync(page, 'utf8');
  expect(text).toContain('A lighthouse');
  chmodSync(page, 0o644);
  writeFileSync(page, text.replace('A lighthouse', 'A lie, a lie'));
  utimesSync(page, atime, mtime);
  const weekly = archive.workflow('weekly');
  expect(failed(archive.host.run(weekly, 'with-cache'))).toEqual([]);
  const ran = failed(archive.host.run(weekly, 'without-cache'));
  expect(ran.map(({ name }) => name)).toEqual(['Compare']);
  expect(ran[0]!.said).toContain('remove the caches of this repository');
  rmSync(archive.host.at('cache'), { recursive: true });
  expect(failed(publish())).toEqual([]);
  expect(failed(archive.host.run(weekly, 'with-cache'))).toEqual([]);
  expect(failed(archive.host.run(weekly, 'without-cache'))).toEqual([]);
});

test('publish below a folder of a repository: annotations name files as the repository does', async () => {
  const inner = join(archive.folder, 'repository');
  mkdirSync(inner);
  cpSync(join(archive.folder, 'owner', 'content'), join(inner, 'site', 'content'), { recursive: true });
  execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: inner });
  execFileSync('git', ['add', '-A'], { cwd: inner });
  const { stdout } = await runScript('check', ['--format', 'github'], { cwd: join(inner, 'site') });
  expect(stdout).toMatch(/^::error file=site\/content\/2024\/bad\.md,/m);
});
