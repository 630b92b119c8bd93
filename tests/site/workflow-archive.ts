import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { USUAL_PLAN } from '../../scripts/init/plan.ts';
import { fillTemplate, readTemplate } from '../../scripts/init/starter-files.ts';
import type { Ran } from '../support/workflow-runner.ts';
import { WorkflowHost } from '../support/workflow-runner.ts';
import { runScript, temporaryFolder } from './run-script.ts';
import { articleText, BELOW_A_PATH, writeFiles } from './small-content.ts';

/** The time of all builds, as `SOURCE_DATE_EPOCH` takes it. */
export const NOW = '1767225600';
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

/** A new archive in a bare repository, with the workflows that `init` writes, on a host that runs them. */
export class WorkflowArchive {
  folder = '';
  host!: WorkflowHost;

  /** The text of a workflow, with the scripts that it calls in place of the package. */
  workflow(name: string): string {
    return this.host.read(fillTemplate(readTemplate(`github/${name}.yml`), USUAL_PLAN));
  }

  git(...words: string[]): string {
    const identity = ['-c', 'user.name=Desk', '-c', 'user.email=desk@news.example'];
    return execFileSync('git', [...identity, ...words], { cwd: join(this.folder, 'owner'), encoding: 'utf8' });
  }

  /** Commits what lies in the owner's folder, and pushes it to a branch. */
  push(branch: string, message: string): void {
    this.git('add', '-A');
    this.git('commit', '-q', '-m', message);
    this.git('push', '-q', 'origin', `HEAD:${branch}`);
  }

  /** Pushes the branch `good` with one more article, and `bad` with a broken one besides. */
  async pushChanges(): Promise<void> {
    const content = join(this.folder, 'owner', 'content');
    await writeFiles(content, { '2024/good.md': articleText('Good', '2024-02-03') });
    this.push('good', 'A good article');
    await writeFiles(content, { '2024/bad.md': articleText('Bad', 'sometime') });
    this.push('bad', 'A bad article');
  }

  async begin(folder: string): Promise<void> {
    this.folder = folder;
    this.host = new WorkflowHost(join(folder, 'host'), { ...VALUES });
    const head = { sha: 'abc', ref: 'patch-1', user: { login: 'stranger' } };
    this.host.pulls = [
      { number: 5, head: { ...head, sha: 'earlier' } },
      { number: 7, head },
      { number: 9, head: { ...head, user: { login: 'other' } } },
    ];
    const begun = await runScript('init', ['owner', '--backfile', 'x'], { cwd: folder });
    expect(begun.status).toBe(0);
    const owner = join(folder, 'owner');
    rmSync(join(owner, 'content'), { recursive: true });
    await writeFiles(join(owner, 'content'), {
      ...BELOW_A_PATH,
      '2026/later.md': articleText('Later', '2026-01-02', 'Later.', 'publishDate: 2026-01-02T08:00:00Z\n'),
    });
    execFileSync('git', ['init', '-q', '--bare', '-b', 'main', this.host.at('bare.git')]);
    execFileSync('git', ['init', '-q', '-b', 'main'], { cwd: owner });
    this.git('remote', 'add', 'origin', this.host.at('bare.git'));
    this.push('main', 'The archive');
    await this.pushChanges();
  }
}

/** One such archive for all tests of a file. */
export function useWorkflowArchive(): WorkflowArchive {
  const archive = new WorkflowArchive();
  let remove = async () => {};
  beforeAll(async () => {
    const made = await temporaryFolder();
    remove = made.remove;
    await archive.begin(made.folder);
  });
  afterAll(() => remove());
  return archive;
}

/** The steps of a job that failed. */
export function failed(ran: Ran[]): Ran[] {
  return ran.filter(({ status }) => status !== 0);
}
