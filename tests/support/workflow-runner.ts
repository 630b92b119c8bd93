import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import type { PullRequest } from './gh-command.ts';
import { GH_COMMAND } from './gh-command.ts';
import { PROJECT } from './source-files.ts';
import type { Job, Step, Workflow } from './workflow-rules.ts';

/** What became of one step. */
export interface Ran {
  name: string;
  status: number | null;
  said: string;
}

/** Who runs a script; the test's own user if empty. */
type User = { uid?: number; gid?: number };

/** Called in the folder of a job before its first script: what it changes there is no part of the repository. */
type Prepare = (folder: string) => User;

/** A host of workflows on this machine: a bare repository, caches and artifacts, and a `gh` that notes what it is asked. */
export class WorkflowHost {
  readonly #folder: string;
  /** Values of expressions, by their words: `github.run_id`. */
  readonly values: Record<string, string>;

  constructor(folder: string, values: Record<string, string>) {
    this.#folder = folder;
    this.values = values;
    mkdirSync(this.at('bin'), { recursive: true });
    this.command('gh', GH_COMMAND);
  }

  /** The open pull requests, from now on. */
  set pulls(pulls: PullRequest[]) {
    writeFileSync(this.at('pulls.json'), JSON.stringify(pulls));
  }

  /** Puts a command in the place of one of the machine. */
  command(name: string, script: string): void {
    writeFileSync(this.at(`bin/${name}`), script);
    chmodSync(this.at(`bin/${name}`), 0o755);
  }

  at(name: string): string {
    return join(this.#folder, name);
  }

  /** What `gh` was asked to do. */
  get notes(): string {
    return existsSync(this.at('notes')) ? readFileSync(this.at('notes'), 'utf8') : '';
  }

  /** Runs a job of a workflow in a clone of `revision`; what it put out becomes a value of later jobs. */
  run(
    text: string,
    jobName: string,
    {
      revision = 'main',
      env = {},
      prepare,
    }: { revision?: string; env?: Record<string, string>; prepare?: Prepare } = {},
  ): Ran[] {
    const job = (parse(text) as Workflow).jobs[jobName]!;
    const folder = this.at(`job-${jobName}`);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const ran: Ran[] = [];
    const outputs = new Map<string, string>();
    let hasFailed = false;
    let user: User = {};
    for (const step of job.steps) {
      if (!this.#isWanted(step, outputs, hasFailed)) continue;
      if (step.run && !/^npm ci\b/.test(step.run) && prepare) {
        user = prepare(folder);
        prepare = undefined;
      }
      const one = step.uses ? this.#use(step, folder, revision) : this.#runScript(step, folder, outputs, env, user);
      ran.push(one);
      if (one.status !== 0) hasFailed = true;
    }
    this.#putOut(jobName, job as Job & { outputs?: Record<string, string> }, outputs);
    return ran;
  }

  #isWanted({ if: condition }: Step, outputs: Map<string, string>, hasFailed: boolean): boolean {
    if (condition === undefined) return !hasFailed;
    const written = condition.replace(/^\$\{\{ | \}\}$/g, '');
    if (written === '!cancelled()') return true;
    if (written === 'failure()') return hasFailed;
    const [, key, sign, wanted] = /^(\S+) (==|!=) '(.*)'$/.exec(written) ?? [];
    if (!key) throw new Error(`No rule for the condition ${written}`);
    return !hasFailed && (this.#valueOf(key, outputs) === wanted) === (sign === '==');
  }

  #valueOf(expression: string, outputs = new Map<string, string>()): string {
    const [, step] = /^steps\.(.+)$/.exec(expression) ?? [];
    const value = step === undefined ? this.values[expression] : (outputs.get(step.replace('.outputs', '')) ?? '');
    if (value === undefined) throw new Error(`No value for \${{ ${expression} }}`);
    return value;
  }

  #filled(text: string, outputs?: Map<string, string>): string {
    return text.replace(/\$\{\{ (.+?) \}\}/g, (_, expression: string) => this.#valueOf(expression, outputs));
  }

  #use({ uses = '', with: given = {} }: Step, folder: string, revision: string): Ran {
    const action = uses.replace(/@.*/, '');
    const input = (name: string) => this.#filled(String(given[name] ?? ''));
    const copy = (from: string, to: string) => {
      if (existsSync(from)) cpSync(from, to, { recursive: true, preserveTimestamps: true });
    };
    if (action === 'actions/checkout') {
      // Without `fetch-depth: 0` the action fetches one commit, and no branch.
      const whole = given['fetch-depth'] === 0;
      const git = (...words: string[]) => execFileSync('git', words, { cwd: folder });
      git('init', '-q', '-b', 'checkout');
      git('remote', 'add', 'origin', `file://${this.at('bare.git')}`);
      if (whole) git('fetch', '-q', 'origin');
      git('fetch', '-q', ...(whole ? [] : ['--depth', '1']), 'origin', revision);
      git('-c', 'advice.detachedHead=false', 'checkout', '-q', 'FETCH_HEAD');
    } else if (action === 'actions/cache/restore') copy(this.at('cache'), join(folder, input('path')));
    else if (action === 'actions/cache/save') {
      rmSync(this.at('cache'), { recursive: true, force: true });
      copy(join(folder, input('path')), this.at('cache'));
    } else if (/upload-(pages-)?artifact$/.test(action)) {
      const name = action.endsWith('pages-artifact') ? 'github-pages' : input('name');
      rmSync(this.at(`artifacts/${name}`), { recursive: true, force: true });
      const paths = input('path')
        .trim()
        .split('\n')
        .map((path) => path.replace(/\/$/, ''));
      // A folder that is the only path is the root of the artifact.
      const isRoot = paths.length === 1 && statSync(join(folder, paths[0]!), { throwIfNoEntry: false })?.isDirectory();
      for (const path of paths) copy(join(folder, path), join(this.at(`artifacts/${name}`), isRoot ? '' : path));
    } else if (action === 'actions/download-artifact')
      copy(this.at(`artifacts/${input('name')}`), join(folder, input('path')));
    else if (action !== 'actions/setup-node') throw new Error(`No rule for ${action}`);
    return { name: action, status: 0, said: '' };
  }

  #runScript(
    { run = '', name = run, env = {} }: Step,
    folder: string,
    outputs: Map<string, string>,
    more: Record<string, string>,
    user: User,
  ): Ran {
    if (/^npm ci\b/.test(run)) return installHere(folder);
    const file = this.at('output');
    writeFileSync(file, '');
    const own = Object.entries(env).map(([key, value]) => [key, this.#filled(value, outputs)]);
    const path = [this.at('bin'), dirname(process.execPath), process.env['PATH']].join(':');
    const { status, stdout, stderr } = spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', run], {
      cwd: folder,
      encoding: 'utf8',
      ...user,
      env: {
        ...{ PATH: path, HOME: this.#folder, GITHUB_OUTPUT: file, GITHUB_STEP_SUMMARY: this.at('summary') },
        ...{ GITHUB_REPOSITORY: 'owner/archive', GH_NOTES: this.at('notes'), GH_PULLS: this.at('pulls.json'), ...more },
        ...Object.fromEntries(own),
      },
    });
    for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
      const [key, value] = line.split(/=(.*)/s) as [string, string];
      // The only step without an id that puts something out would be lost: none does.
      outputs.set(`${this.#idOf(run)}.${key}`, value);
    }
    return { name, status, said: stdout + stderr };
  }

  readonly #ids = new Map<string, string>();

  /** Remembers the ids of the steps of a workflow by their scripts. */
  read(text: string): string {
    for (const { steps } of Object.values((parse(text) as Workflow).jobs))
      for (const { id, run } of steps) if (id && run) this.#ids.set(run, id);
    return text;
  }

  #idOf(run: string): string {
    return this.#ids.get(run) ?? '';
  }

  #putOut(
    name: string,
    { outputs: wanted = {} }: { outputs?: Record<string, string> },
    outputs: Map<string, string>,
  ): void {
    for (const [key, text] of Object.entries(wanted))
      if (!/deployment/.test(text)) this.values[`needs.${name}.outputs.${key}`] = this.#filled(text, outputs);
  }
}

/** What `npm ci` does for a step: the command is there, without a network. */
function installHere(folder: string): Ran {
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join(PROJECT, 'scripts', 'backfile.mjs'), join(folder, 'node_modules', '.bin', 'backfile'));
  return { name: 'npm ci', status: 0, said: '' };
}
