import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { parse as parseToml } from 'smol-toml';
import { USUAL_PLAN } from '../../scripts/init/plan.ts';
import {
  fillTemplate,
  HOST_FILES,
  readTemplate,
  SCRIPTS,
  WORKFLOWS as NAMES,
} from '../../scripts/init/starter-files.ts';
import { PROJECT } from '../support/source-files.ts';
import type { Workflow } from '../support/workflow-rules.ts';
import { lintWorkflow } from '../support/workflow-rules.ts';

const TEMPLATES = join(PROJECT, 'scripts', 'templates');
const filled = (name: string) => fillTemplate(readTemplate(name), USUAL_PLAN);
const WORKFLOWS = NAMES.map((name) => `github/${name}.yml`);

const BAD = `
on:
  pull_request_target:
permissions: write-all
jobs:
  one:
    runs-on: ubuntu-latest
    needs: two
    steps:
      - uses: actions/checkout@v4
      - run: echo \${{ github.event.pull_request.title }}
      - run: npm install
        if: steps.missing.outputs.x
`;

test('the rules find what they are for', () => {
  expect(lintWorkflow(BAD)).toEqual([
    'permissions at the top are not {}',
    'no concurrency',
    'pull_request_target runs strangers’ code with secrets',
    'one: no timeout',
    'one: no permissions of its own',
    'one: a runner without a version',
    'one: needs two, which is no job',
    'one, actions/checkout@v4: keeps credentials',
    `one, echo \${{ github.event.pull_request.title }}: an expression in a script`,
    'one, npm install: npm install, not npm ci',
    'one, npm install: asks step missing, which is none',
    'actions/checkout@v4 is not pinned by digest with its version',
  ]);
});

test.each(WORKFLOWS)('%s breaks no rule', (name) => {
  expect(lintWorkflow(filled(name))).toEqual([]);
});

test('one digest a version, in all workflows', () => {
  const uses = WORKFLOWS.flatMap((name) => [...filled(name).matchAll(/uses: ([\w-]+\/[\w-]+)\S*@(\S+ # \S+)$/gm)]);
  const pins = Map.groupBy(uses, ([, action]) => action);
  for (const [action, all] of pins) expect([action, new Set(all.map(([, , pin]) => pin)).size]).toEqual([action, 1]);
  expect(pins.size).toBeGreaterThan(5);
});

describe('commands', () => {
  test('that templates run are scripts of an archive', () => {
    const names = readdirSync(TEMPLATES, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.(ya?ml|toml|jsonc|md)$/.test(name),
    );
    const run = names.flatMap((name) => [...readTemplate(name).matchAll(/npm run (?:--silent )?([a-z-]+)/g)]);
    expect(run.length).toBeGreaterThan(10);
    expect(run.map(([, name]) => name!).filter((name) => !SCRIPTS.includes(name))).toEqual([]);
    for (const script of SCRIPTS) expect(existsSync(join(PROJECT, 'scripts', `${script}.ts`)), script).toBe(true);
  });

  test('of a preview read what strangers built as data', () => {
    const { jobs } = parse(filled('github/preview-publish.yml')) as Workflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ uses }) => /checkout|setup-node/.test(uses ?? ''))).toEqual([]);
    expect(steps.filter(({ run }) => /\b(npm|npx|node|bash|sh|source|eval) /.test(run ?? ''))).toEqual([]);
  });
});

test('settings of other hosts can be read, and name the folder of the edition', () => {
  const [gitlab] = parseAllDocuments(filled('gitlab-ci.yml')).map(
    (document) => document.toJS() as Record<string, { script: string[] }>,
  );
  expect(gitlab!['pages']!.script.join('\n')).toContain('deploy-check -- --host gitlab');
  expect(JSON.stringify(parse(filled('gitlab-ci.yml')))).toContain('"publish":"dist"');
  expect((parseToml(filled('netlify.toml'))['build'] as Record<string, string>)['publish']).toBe('dist');
  const wrangler = JSON.parse(filled('wrangler.jsonc').replace(/^\/\/.*\n/gm, '')) as Record<string, string>;
  expect(wrangler['pages_build_output_dir']).toBe('./dist');
});

test('no template leaves a place open', () => {
  for (const [, name] of Object.values(HOST_FILES).flat()) expect(filled(name)).not.toMatch(/%[a-z-]+%/);
});
