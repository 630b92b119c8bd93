import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digest } from '../../digest.ts';

/** Lockfiles of npm, pnpm, Yarn and Bun. */
const LOCKFILES = ['package-lock.json', 'npm-shrinkwrap.json', 'pnpm-lock.yaml', 'yarn.lock', 'bun.lock'];

/**
 * A digest of the environment: the packages in the lockfile, the installed versions, and the parts of the runtime that
 * affect output. A patch release of Node with the same data tables changes nothing.
 * @param project the folder of a checkout, or of the package below an owner's `node_modules`.
 */
export function findPackagesDigest(project: string, versions = process.versions): string {
  const own = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as Package;
  const root = ownerOf(project);
  const locks = LOCKFILES.map((name) => join(root, name)).filter((file) => existsSync(file));
  const digests = locks.map((file) => digest('source', readFileSync(file)));
  const parts = [own.version, own.dependencies, installed(project, own), digests, runtime(versions)];
  return digest('value', JSON.stringify(parts));
}

let known: { project: string; digest: string } | undefined;

/** The same, cached: the packages of a running program do not change. */
export function packagesDigest(project: string): string {
  if (known?.project !== project) known = { project, digest: findPackagesDigest(project) };
  return known.digest;
}

interface Package {
  version: string;
  dependencies: Record<string, string>;
}

/** The folder of the relevant lockfile: above the outermost `node_modules`, or the project itself. */
function ownerOf(project: string): string {
  const parts = project.split(/[\\/]/);
  const at = parts.indexOf('node_modules');
  return at === -1 ? project : project.slice(0, parts.slice(0, at).join('/').length) || '/';
}

/** Versions of the installed packages, as Node finds them. */
function installed(project: string, { dependencies }: Package): (string | null)[] {
  return Object.keys(dependencies).map((name) => {
    for (let folder = project; ; folder = dirname(folder)) {
      const file = join(folder, 'node_modules', name, 'package.json');
      if (existsSync(file)) return (JSON.parse(readFileSync(file, 'utf8')) as Package).version;
      if (folder === dirname(folder)) return null;
    }
  });
}

/** Names of months, languages and zones, and the classes of letters, come with Node. */
function runtime(versions: NodeJS.ProcessVersions): (string | undefined)[] {
  const { node, icu, cldr, unicode, tz } = versions as NodeJS.ProcessVersions & Record<string, string>;
  return [node.split('.')[0], icu, cldr, unicode, tz];
}
