import { parse } from 'yaml';

/** A workflow of GitHub Actions, as far as the rules look. */
export interface Workflow {
  on: Record<string, unknown>;
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<string, Job>;
}

export interface Job {
  'runs-on'?: string;
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  needs?: string | string[];
  if?: string;
  steps: Step[];
}

export interface Step {
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}

/** Texts that strangers write: their names, branches and titles. */
const OF_STRANGERS = /github\.(event|head_ref|base_ref|ref_name|ref\b|actor)/;

/**
 * What is wrong in a workflow, by rules of actionlint (shape, `needs`, outputs of steps) and zizmor (unpinned-uses,
 * excessive-permissions, artipacked, template-injection, dangerous-triggers, cache-poisoning) and by those of this project.
 */
export function lintWorkflow(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const found: string[] = [];
  if (JSON.stringify(workflow.permissions) !== '{}') found.push('permissions at the top are not {}');
  if (!workflow.concurrency) found.push('no concurrency');
  if ('pull_request_target' in workflow.on) found.push('pull_request_target runs strangers’ code with secrets');
  for (const [name, job] of Object.entries(workflow.jobs)) found.push(...lintJob(name, job, workflow));
  for (const [, use] of text.matchAll(/uses: (.+)$/gm))
    if (!/^[\w-]+(\/[\w.-]+)+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(use!))
      found.push(`${use} is not pinned by digest with its version`);
  return found;
}

function lintJob(name: string, job: Job, { jobs, on }: Workflow): string[] {
  const found: string[] = [];
  if (!job['timeout-minutes']) found.push(`${name}: no timeout`);
  if (!job.permissions || typeof job.permissions !== 'object') found.push(`${name}: no permissions of its own`);
  if (!/^ubuntu-\d/.test(job['runs-on'] ?? '')) found.push(`${name}: a runner without a version`);
  const writes = Object.entries(job.permissions ?? {}).filter(([, right]) => right === 'write');
  if ('pull_request' in on && writes.length > 0) found.push(`${name}: a pull request may write`);
  if (writes.length > 0 && 'workflow_run' in on && job.steps.some(({ run }) => /npm |npx |node /.test(run ?? '')))
    found.push(`${name}: code of the repository runs beside a token that writes`);
  for (const needed of [job.needs ?? []].flat())
    if (!jobs[needed]) found.push(`${name}: needs ${needed}, which is no job`);
  const ids = new Set(job.steps.map(({ id }) => id));
  for (const step of job.steps) {
    const what = `${name}, ${step.name ?? step.id ?? step.uses ?? step.run}`;
    if ((step.uses === undefined) === (step.run === undefined)) found.push(`${what}: uses or run, and one of them`);
    if (step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
      found.push(`${what}: keeps credentials`);
    if (step.run?.includes('${{')) found.push(`${what}: an expression in a script`);
    if (/\bnpm (install|i)\b/.test(step.run ?? '')) found.push(`${what}: npm install, not npm ci`);
    if (/cache\/save|cache@/.test(step.uses ?? '') && 'pull_request' in on)
      found.push(`${what}: a pull request saves a cache`);
    for (const [, id] of JSON.stringify(step).matchAll(/steps\.([\w-]+)\./g))
      if (!ids.has(id)) found.push(`${what}: asks step ${id}, which is none`);
    for (const [key, value] of Object.entries(step.env ?? {}))
      if (
        OF_STRANGERS.test(String(value)) &&
        new RegExp(`(?<!")\\$${key}\\b(?!")`).test(step.run?.replaceAll(/"[^"]*"/g, '') ?? '')
      )
        found.push(`${what}: $${key} without quotation marks`);
  }
  return found;
}
