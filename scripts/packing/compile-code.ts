import { cpSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Commands that only the checkout needs. `scripts/backfile.mjs` lists the commands of the package. */
const OF_CHECKOUT = /^scripts\/(audit|bench|bench-search|pack|sbom|write-documents|generated-documents)\.ts$/;

/** Files that are not code: they are copied unchanged. */
const OTHERS = ['src/**/*.css', 'src/**/*.svg', 'src/**/*.json'];

/**
 * Compiles the code of a checkout into `folder`, at the same paths: each `x.ts` becomes `x.js` and `x.d.ts`. Components
 * stay `.astro` files and import the compiled code. @throws if the compiler finds an error.
 */
export function compileCode(project: string, folder: string): void {
  const files = globSync(['src/**/*.ts', 'scripts/*.ts', 'scripts/{init,review,links}/*.ts'], { cwd: project }).filter(
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

/** The addresses of worker files, which the compiler does not change. */
function ownAddresses(text: string): string {
  return text.replace(/(new URL\(')(\.[./\w-]+)\.ts'/g, "$1$2.js'");
}

function componentImports(text: string): string {
  return text.replace(/(\bfrom '|\bimport ')(\.[./\w-]+)\.ts'/g, "$1$2.js'");
}
