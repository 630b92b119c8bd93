import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DONE, PROBLEMS, readArguments } from './arguments.ts';

const HELP = `
Writes the software bill of materials of this checkout, as CycloneDX JSON: npm run sbom -- [options]

  --out FILE  the output file  (sbom.json)
  --help      print this help

The same lockfile gives the same bytes.
`;

const PROJECT = join(import.meta.dirname, '..');

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: unknown };
  components: { name: string; version: string; 'bom-ref': string }[];
}

const { values } = readArguments({ out: { type: 'string', default: 'sbom.json' } }, HELP);
const words = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'];
const bom = JSON.parse(execFileSync('npm', words, { cwd: PROJECT, encoding: 'utf8', maxBuffer: 2 ** 28 })) as Bom;
// Fields that differ from run to run and from machine to machine.
delete bom.serialNumber;
delete bom.metadata.timestamp;
delete bom.metadata.tools;
writeFileSync(values.out, `${JSON.stringify(bom, null, 2)}\n`);

const { dependencies, devDependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>;
const known = new Set(bom.components.map(({ name }) => name));
const missing = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !known.has(name));
if (missing.length > 0) console.error(`${values.out} lacks ${missing.join(', ')}.`);
else console.log(`${values.out}: ${bom.components.length} packages`);
process.exitCode = missing.length > 0 ? PROBLEMS : DONE;
