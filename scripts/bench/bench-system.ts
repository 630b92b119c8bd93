import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchError } from './bench-error.ts';
import type { BenchReport } from './build-report.ts';
import { readBuildReport } from './build-report.ts';
import type { BenchFolder } from './content-folder.ts';
import { fillContentFolder } from './content-folder.ts';
import { countChanged, readEdition } from './built-site.ts';
import type { Measured } from './run-measured.ts';
import { runMeasured } from './run-measured.ts';
import type { System } from './system.ts';

/** What changes between two builds. Each step starts from the edition of the previous one. */
const STEPS = {
  cold: () => {},
  'nothing changed': () => {},
  'one new article': (content: BenchFolder) => content.addArticle(),
  'one corrected article': (content: BenchFolder) => content.correctOldArticle(),
  'one template change': (_: BenchFolder, template: string) => changeTemplate(template),
};

export type StepName = keyof typeof STEPS;

/** One build of one system. Memory and sizes are in bytes. */
export interface Row extends Measured {
  system: string;
  step: StepName;
  /** The number of pages rendered, if the system reports it. */
  rendered: number | null;
  /** Files that are new, changed or deleted. */
  changed: number;
  files: number;
  bytes: number;
  report: BenchReport | null;
}

/** Sets a system up in a new folder, and builds it once for each step. */
export async function benchSystem(
  system: System,
  folder: string,
  articles: number,
  onStep: (words: string) => void,
): Promise<Row[]> {
  mkdirSync(folder, { recursive: true });
  onStep('set-up');
  system.setUp(folder);
  const content = fillContentFolder(join(folder, system.content), articles);
  const out = join(folder, system.out);
  const reportFile = system.report && join(folder, system.report);
  const rows: Row[] = [];
  let before = readEdition(out);
  for (const [step, change] of Object.entries(STEPS) as [StepName, (typeof STEPS)[StepName]][]) {
    onStep(step);
    change(content, join(folder, system.template));
    if (system.leavesOldFiles) rmSync(out, { recursive: true, force: true });
    if (reportFile) rmSync(reportFile, { force: true });
    const measured = await build(system, folder);
    const after = readEdition(out);
    const report = reportFile ? readBuildReport(reportFile) : null;
    rows.push({
      ...{ system: system.name, step, ...measured, rendered: report?.pages?.rendered ?? null, report },
      ...{ changed: countChanged(before, after), files: after.digests.size, bytes: after.bytes },
    });
    before = after;
  }
  return rows;
}

/** Runs the commands of a build one after the other. Adds the times, and takes the largest memory. */
async function build(system: System, folder: string): Promise<Measured> {
  const all: Measured = { seconds: 0, largest: null, together: null, cpu: {} };
  const most = (a: number | null, b: number | null) => (a === null ? b : b === null ? a : Math.max(a, b));
  for (const command of system.build(folder)) {
    const one = await runMeasured(command, folder);
    all.seconds += one.seconds;
    for (const [name, cpu] of Object.entries(one.cpu)) all.cpu[name] = (all.cpu[name] ?? 0) + cpu;
    all.largest = most(all.largest, one.largest);
    all.together = most(all.together, one.together);
  }
  return all;
}

/** Adds an attribute to the footer of every page. */
function changeTemplate(file: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes('<footer')) throw new BenchError(`${file} prints no <footer>: name the template that prints it.`);
  writeFileSync(file, text.replace('<footer', '<footer data-changed="yes"'));
}
