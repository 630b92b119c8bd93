import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { BuildReport } from '../../src/build/build-report.ts';
import { findTool } from '../support/find-tool.ts';
import { skipAloud } from '../support/skip-aloud.ts';
import { changesBetween, differing, snapshotOf } from '../support/snapshot.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { NGINX, serveWithNginx } from './nginx.ts';
import { buildWords, PROJECT, runScript } from './run-script.ts';
import { articleText, DRAWING, writeFiles } from './small-content.ts';

/** The commands of docs/deploying.md that send an edition, for a server in a folder of this machine. */
function documentedCommands(server: string): string {
  const text = readFileSync(join(PROJECT, 'docs', 'deploying.md'), 'utf8');
  const lists = /^lists=.*?(?=^```$)/ms.exec(text)![0];
  const sending = /^for list in .* rsync .*\n.*\n/m.exec(text)![0];
  const commands = lists + sending;
  expect(commands).toContain('ssh host ');
  return commands
    .replaceAll('host:/var/www/news', server)
    .replace('ssh host ', 'sh -c ')
    .replace('/var/www/news', server);
}

test('a server takes only what the report names, and the probe accepts its redirects and notices', async (context) => {
  for (const tool of ['rsync', 'jq'])
    if (findTool(tool) === undefined) skipAloud(context, `there is no ${tool} on the PATH`);
  const archive = temporaryFolder();
  const at = (name: string) => join(archive, name);
  const article = (name: string) => at(`content/2024/${name}.md`);
  await writeFiles(archive, {
    'content/site.yaml': 'title: News\nurl: https://news.example/\n',
    'content/2024/drawing.svg': DRAWING,
    'content/2024/kept.md': articleText('Kept', '2024-01-01', 'As it is.', 'tags: [Harbour]\n'),
    'content/2024/changed.md': articleText('Changed', '2024-01-02', '![A drawing](drawing.svg)', 'tags: [City]\n'),
    'content/2024/renamed.md': articleText('Renamed', '2024-01-03'),
    'content/2024/removed.md': articleText('Removed', '2024-01-04'),
    'content/2024/sealed.md': articleText('Sealed', '2024-01-05'),
  });
  mkdirSync(at('server'));
  const publish = async () => {
    const words = buildWords(at('content'), at('dist'), '--report', at('report.json'), '--digests');
    expect(await runScript('build', words, { cwd: archive })).toMatchObject({ status: 0 });
    const before = snapshotOf(at('server'));
    execFileSync('bash', ['-euo', 'pipefail', '-c', documentedCommands(at('server'))], { cwd: archive });
    const after = snapshotOf(at('server'));
    expect(differing(snapshotOf(at('dist')), after)).toEqual([]);
    const { files } = JSON.parse(readFileSync(at('report.json'), 'utf8')) as BuildReport;
    const { changed, removed } = changesBetween(before, after);
    expect([files.changed.toSorted(), files.removed.toSorted()]).toEqual([changed, removed]);
    return files;
  };
  await publish();

  await writeFiles(archive, {
    'content/2024/changed.md': articleText('Changed', '2024-01-02', 'Without the drawing.', 'tags: [City]\n'),
    'content/2024/sealed.md': articleText(
      'Sealed',
      '2024-01-05',
      '',
      'withdrawn: { date: 2024-02-01, kind: legal, reason: A court ordered it }\n',
    ),
  });
  renameSync(article('renamed'), article('new-name'));
  await writeFiles(archive, {
    'content/2024/new-name.md': articleText('Renamed', '2024-01-03', 'Text.', 'aliases: [/2024/01/03/renamed/]\n'),
  });
  rmSync(article('removed'));
  const files = await publish();
  expect(files.removed).toContain('2024/01/04/removed/index.html');
  expect(files.changed).not.toContain('2024/01/01/kept/index.html');

  if (!NGINX) skipAloud(context, 'nginx is not on the PATH');
  const [settings, map] = await Promise.all(
    ['nginx', 'nginx-map'].map((host) => runScript('headers', ['--for', host], { cwd: archive })),
  );
  const probe = async (maps: string) => {
    const { address, end } = await serveWithNginx(at('server'), settings!.stdout, at('nginx'), maps);
    try {
      const words = ['--url', address, '--report', at('report.json'), '--pages', '100', '--tries', '1'];
      return await runScript('probe', words);
    } finally {
      await end();
    }
  };
  expect(await probe(map!.stdout)).toMatchObject({ status: 0, stderr: '' });
  // A host that leads an old address elsewhere is not accepted.
  const wrong = map!.stdout.replace(/("\/2024\/01\/03\/renamed\/") "[^"]*"/, '$1 "/"');
  expect(await probe(wrong)).toMatchObject({
    status: 1,
    stderr: '/2024/01/03/renamed/: not the page of the edition\n',
  });
});
