import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PROJECT } from '../src/build/code/packaged-code.ts';
import { DONE, readArguments, wantFolder } from './arguments.ts';
import { fillPackage } from './packing/fill-package.ts';

const HELP = `
Makes the package, backfile-VERSION.tgz: npm run pack -- [options]

  --out DIR  the output folder  (.)
  --help     print this help

The package contains compiled code with its types, components, styles, labels, and the bundle of components for a site at
the root of its host.
`;

const { values } = readArguments({ out: { type: 'string', default: '.' } }, HELP);
wantFolder('out', values.out, true);
const folder = mkdtempSync(join(tmpdir(), 'backfile-package-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
await fillPackage(PROJECT, folder);
const words = ['pack', '--json', '--pack-destination', resolve(values.out)];
const printed = execFileSync('npm', words, { cwd: folder, encoding: 'utf8' });
const found = JSON.parse(printed) as Packed[] | Record<string, Packed>;
const [packed] = Object.values(found);
const { filename, size, unpackedSize, entryCount } = packed!;
console.log(
  `${filename}: ${entryCount} files, ${(size / 1e6).toFixed(1)} MB packed, ${(unpackedSize / 1e6).toFixed(1)} MB unpacked`,
);
process.exitCode = DONE;

interface Packed {
  filename: string;
  size: number;
  unpackedSize: number;
  entryCount: number;
}
