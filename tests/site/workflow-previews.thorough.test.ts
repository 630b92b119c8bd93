import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { skipAloud } from '../support/skip-aloud.ts';
import { articleText, writeFiles } from './small-content.ts';
import { failed, NOW, useWorkflowArchive } from './workflow-archive.ts';

const archive = useWorkflowArchive();

const preview = (revision: string, prepare?: (folder: string) => { uid?: number; gid?: number }) =>
  archive.host.run(archive.workflow('preview-build'), 'build', {
    revision,
    env: { SOURCE_DATE_EPOCH: NOW },
    ...(prepare ? { prepare } : {}),
  });
const commentOf = () => readFileSync(archive.host.at('job-comment/comment.md'), 'utf8');

test('preview: only the pages that change are made, and the pull request is told which', () => {
  expect(failed(preview('bad'))).toEqual([]);
  const made = (name: string) => existsSync(archive.host.at(`artifacts/preview/after/${name}`));
  expect(made('2024/02/03/good/index.html')).toBe(true);
  expect(made('2020/01/02/first/index.html')).toBe(false);
  expect(failed(archive.host.run(archive.workflow('preview-publish'), 'comment'))).toEqual([]);
  expect(archive.host.notes).toContain('pr comment 7 --repo owner/archive');
  expect(commentOf()).toContain('new pages**\n\n- `/2024/02/03/good/`\n');
  expect(commentOf()).toContain('**1 new problems**');
  expect(commentOf()).toContain('[this run](https://git.example/owner/archive/actions/runs/1)');
});

test('preview: a commit of no open pull request gets no comment', () => {
  const { notes } = archive.host;
  const values = { ...archive.host.values };
  archive.host.values['github.event.workflow_run.head_sha'] = 'later';
  try {
    const ran = archive.host.run(archive.workflow('preview-publish'), 'comment');
    expect(failed(ran)).toEqual([]);
    expect(ran.map(({ said }) => said).join('')).toContain('No open pull request has this commit.');
    expect(archive.host.notes).toBe(notes);
  } finally {
    Object.assign(archive.host.values, values);
  }
});

test('preview: drafts and scheduled articles are shown to editors, and named as such', async () => {
  await writeFiles(join(archive.folder, 'owner', 'content'), {
    '2024/bad.md': articleText('Bad', 'sometime'),
    '2024/held.md': articleText('Held', '2024-02-04', 'Held.', 'draft: true\n'),
    '2024/soon.md': articleText('Soon', '2026-01-05', 'Soon.', 'publishDate: 2026-01-05T08:00:00Z\n'),
  });
  archive.push('held', 'A draft');
  expect(failed(preview('held'))).toEqual([]);
  const made = (name: string) => existsSync(archive.host.at(`artifacts/preview/after/${name}/index.html`));
  expect([made('2024/02/04/held'), made('2026/01/05/soon')]).toEqual([true, true]);
  expect(failed(archive.host.run(archive.workflow('preview-publish'), 'comment'))).toEqual([]);
  expect(commentOf()).toContain('- `/2024/02/04/held/` (`draft`)\n');
  expect(commentOf()).toContain('- `/2026/01/05/soon/` (`scheduled`)\n');
});

test('preview: without another origin, a small server serves the changed pages', async () => {
  const folder = archive.host.at('artifacts/preview-with-server');
  const child = spawn(process.execPath, [join(folder, 'serve.mjs'), '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  try {
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
    await expect.poll(() => said).toContain('/_changes/');
    const origin = /(http:\/\/127\.0\.0\.1:\d+)\/_changes\//.exec(said)![1];
    const get = async (path: string) => {
      const response = await fetch(origin + path);
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
  Object.assign(archive.host.values, {
    'vars.PREVIEW_SITE': 'previews.host.example',
    'secrets.PREVIEW_TOKEN': 'hidden',
  });
  try {
    expect(failed(preview('bad'))).toEqual([]);
    const page = readFileSync(archive.host.at('artifacts/preview/after/2024/02/03/good/index.html'), 'utf8');
    expect(page).toContain('href="https://pr-7--previews.host.example/2024/02/03/good/"');
    expect(page).toContain('<meta name="robots" content="noindex">');
    const sum = createHash('sha1').update(page).digest('hex');
    // Stands for the host: it lacks one file, and notes what it is sent.
    archive.host.command(
      'curl',
      `#!/bin/sh\necho "$@" >> "${archive.host.at('sent')}"\ncase "$*" in *deploys) cat > /dev/null; echo '{"id":"abc1","required":["${sum}"]}';; esac\n`,
    );
    expect(failed(archive.host.run(archive.workflow('preview-publish'), 'comment'))).toEqual([]);
    const sent = readFileSync(archive.host.at('sent'), 'utf8');
    expect(sent).toContain('/sites/previews.host.example/deploys\n');
    expect(sent.match(/\/deploys\/abc1\/files\/.*/g)).toEqual(['/deploys/abc1/files/2024/02/03/good/index.html']);
    expect(commentOf()).toContain('- [`/2024/02/03/good/`](https://pr-7--previews.host.example/2024/02/03/good/)');
    expect(existsSync(archive.host.at('job-comment/served'))).toBe(false);
  } finally {
    rmSync(archive.host.at('bin/curl'));
    Object.assign(archive.host.values, { 'vars.PREVIEW_SITE': '', 'secrets.PREVIEW_TOKEN': '' });
  }
});

test('a fork: check and preview pass without a secret, as a user who may not write what was checked out', (context) => {
  if (process.getuid?.() !== 0) skipAloud(context, 'only root may run steps as another user');
  chmodSync(archive.folder, 0o755);
  const nobody = { uid: 65_534, gid: 65_534 };
  const lock = (job: string) => {
    execFileSync('chown', ['-R', '65534:65534', job]);
    const own = ['content', '.git', 'package.json'].map((name) => join(job, name));
    execFileSync('chmod', ['-R', 'a-w', ...own]);
    for (const name of ['output', 'summary']) {
      writeFileSync(archive.host.at(name), '');
      chmodSync(archive.host.at(name), 0o666);
    }
    return nobody;
  };
  const token = archive.host.values['github.token']!;
  delete archive.host.values['github.token'];
  try {
    const checked = archive.host.run(archive.workflow('check'), 'check', { revision: 'good', prepare: lock });
    expect([failed(checked), failed(preview('good', lock))]).toEqual([[], []]);
    expect(existsSync(archive.host.at('artifacts/preview/after/2024/02/03/good/index.html'))).toBe(true);
  } finally {
    archive.host.values['github.token'] = token;
  }
});
