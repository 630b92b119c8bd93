import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Lockfiles of npm, pnpm, Yarn and Bun. */
const LOCKFILES = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];

/**
 * Digest of what else decides what comes out: the packages as the lockfile names them, their versions where there is none,
 * and those parts of the runtime that bytes depend on. A patch of Node that leaves its tables as they are changes nothing.
 * @param project the folder of a checkout, or of the package below an owner's `node_modules`.
 */
export const packagesDigest = remembered((project: string): string => {
  const own = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Package;
  const root = ownerOf(project);
  const locks = LOCKFILES.map((name) => join(root, name)).filter((file) => existsSync(file));
  const parts = [
    own.version,
    own.dependencies,
    installed(project, own),
    locks.map((file) => digestOf(file)),
    runtime(),
  ];
  return hash('sha256', JSON.stringify(parts), 'base64url');
});

/** The same answer for the same project: the packages of a running program do not change. */
function remembered(find: (project: string) => string): (project: string) => string {
  const known = new Map<string, string>();
  return (project) => known.get(project) ?? known.set(project, find(project)).get(project)!;
}

interface Package {
  version: string;
  dependencies: Record<string, string>;
}

/** The folder whose lockfile decides: above the outermost `node_modules`, or the project itself. */
function ownerOf(project: string): string {
  const parts = project.split(/[\\/]/);
  const at = parts.indexOf('node_modules');
  return at === -1 ? project : project.slice(0, parts.slice(0, at).join('/').length) || '/';
}

/** Versions of the packages that are there, as Node finds them. */
function installed(project: string, { dependencies }: Package): (string | null)[] {
  return Object.keys(dependencies).map((name) => {
    for (let folder = project; ; folder = dirname(folder)) {
      const file = join(folder, 'node_modules', name, 'package.json');
      if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as Package).version;
      if (folder === dirname(folder)) return null;
    }
  });
}

/** Names of months, languages and zones, and what is a letter, come with Node. */
function runtime(): (string | undefined)[] {
  const { node, icu, cldr, unicode, tz } = process.versions as NodeJS.ProcessVersions & Record<string, string>;
  return [node.split('.')[0], icu, cldr, unicode, tz];
}

function digestOf(file: string): string {
  return hash('sha256', readFileSync(file), 'hex');
}
