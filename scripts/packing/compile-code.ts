import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Commands of the package are named in `scripts/backfile.mjs`; these serve the checkout alone. */
const OF_CHECKOUT = /^scripts\/(audit|bench|bench-search|pack|sbom|write-documents|generated-documents)\.ts$/;

/** Files that are no code: they go along as they are. */
const OTHERS = ['src/**/*.css', 'src/**/*.svg', 'src/**/*.json'];

/**
 * Compiles the code of a checkout below `folder`, at the same places: each `x.ts` becomes `x.js` and `x.d.ts`. Components
 * stay `.astro` files, and import what was compiled.
 * @throws where the compiler finds a fault.
 */
export function compileCode(project: string, folder: string): void {
  const files = globSync(['src/**/*.ts', 'scripts/*.ts', 'scripts/init/*.ts'], { cwd: project }).filter(
    (file) => !OF_CHECKOUT.test(file) && !file.endsWith('.d.ts'),
  );
  emit(project, folder, files);
  for (const file of globSync('{src,scripts}/**/*.js', { cwd: folder })) change(join(folder, file), ownAddresses);
  const components = globSync('src/**/*.astro', { cwd: project });
  const others = globSync(OTHERS, { cwd: project }).filter((file) => !/tsconfig/.test(file));
  for (const file of [...components, ...others, 'scripts/backfile.mjs']) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    cpSync(join(project, file), join(folder, file));
  }
  for (const file of components) change(join(folder, file), componentImports);
}

function emit(project: string, folder: string, files: string[]): void {
  const { config } = ts.readConfigFile(join(project, 'tsconfig.json'), ts.sys.readFile);
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, project);
  const program = ts.createProgram(
    files.map((file) => join(project, file)),
    {
      ...options,
      noEmit: false,
      declaration: true,
      rewriteRelativeImportExtensions: true,
      rootDir: project,
      outDir: folder,
      types: ['node', 'astro/client'],
      noUnusedLocals: false,
    },
  );
  const { diagnostics } = program.emit();
  const faults = [...program.getOptionsDiagnostics(), ...program.getSyntacticDiagnostics(), ...diagnostics];
  if (faults.length > 0)
    throw new Error(
      ts.formatDiagnostics(faults, {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => project,
        getNewLine: () => '\n',
      }),
    );
}

function change(path: string, by: (text: string) => string): void {
  const text = readFileSync(path, 'utf8');
  const changed = by(text);
  if (changed !== text) writeFileSync(path, changed);
}

/** Threads are started by the addresses of their files, which the compiler leaves as they are. */
function ownAddresses(text: string): string {
  return text.replace(/(new URL\(')(\.[./\w-]+)\.ts'/g, "$1$2.js'");
}

function componentImports(text: string): string {
  return text.replace(/(\bfrom '|\bimport ')(\.[./\w-]+)\.ts'/g, "$1$2.js'");
}
