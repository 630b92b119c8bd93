import { STABLE_COMPONENTS } from '../../src/owner/components.ts';

/** The fields of the project's package.json that the package keeps. */
interface Project {
  name: string;
  version: string;
  description: string;
  license: string;
  dependencies: Record<string, string>;
}

interface Lockfile {
  packages: Record<string, { version: string }>;
}

/**
 * Packages that compile the components. The package holds its own compiled, so only owners with components of their own
 * install these.
 */
const WHEN_PACKING = ['astro'];

/**
 * The package.json of the package. Its dependencies have the versions from the lockfile of the checkout, so owners get
 * the tested versions.
 */
export function packageFile(project: unknown, lockfile: unknown): string {
  const { name, version, description, license, dependencies } = project as Project;
  const { packages } = lockfile as Lockfile;
  const exact = (names: string[]) =>
    Object.fromEntries(names.map((one) => [one, packages[`node_modules/${one}`]!.version]));
  const made = {
    ...{ name, version, description, license, type: 'module' },
    engines: { node: '>=24' },
    bin: { backfile: 'scripts/backfile.mjs' },
    exports: {
      './types': { types: './src/outputs/component-props.d.ts' },
      ...Object.fromEntries(
        Object.entries(STABLE_COMPONENTS).map(([one, file]) => [
          `./components/${one}.astro`,
          `./src/components/${file}`,
        ]),
      ),
      './package.json': './package.json',
      './*.schema.json': './*.schema.json',
    },
    dependencies: exact(Object.keys(dependencies).filter((one) => !WHEN_PACKING.includes(one))),
    peerDependencies: exact(WHEN_PACKING),
    peerDependenciesMeta: Object.fromEntries(WHEN_PACKING.map((one) => [one, { optional: true }])),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}
