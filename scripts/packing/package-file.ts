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

/** Packages that compile the components. The package does not need them, because its components are compiled. */
const WHEN_PACKING = ['astro'];

/**
 * The package.json of the package. Its dependencies have the versions from the lockfile of the checkout, so owners get
 * the tested versions.
 */
export function packageFile(project: unknown, lockfile: unknown): string {
  const { name, version, description, license, dependencies } = project as Project;
  const { packages } = lockfile as Lockfile;
  const exact = Object.keys(dependencies)
    .filter((one) => !WHEN_PACKING.includes(one))
    .map((one) => [one, packages[`node_modules/${one}`]!.version]);
  const made = {
    ...{ name, version, description, license, type: 'module' },
    engines: { node: '>=24' },
    bin: { backfile: 'scripts/backfile.mjs' },
    exports: {
      './components/*': './src/components/*',
      './layouts/*': './src/layouts/*',
      './styles/*': './src/styles/*',
      './package.json': './package.json',
      './*.schema.json': './*.schema.json',
    },
    dependencies: Object.fromEntries(exact),
  };
  return `${JSON.stringify(made, null, 2)}\n`;
}
