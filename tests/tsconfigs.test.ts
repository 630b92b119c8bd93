import { dirname, join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { PROJECT } from './support/source-files.ts';

/** What the compiler says of a line of code in the folder of a configuration. */
function faultsOf(config: string, code: string): string[] {
  const path = join(PROJECT, config);
  const read = ts.getParsedCommandLineOfConfigFile(
    path,
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => {} },
  );
  const file = join(dirname(path), 'line-of-a-test.ts');
  const host = ts.createCompilerHost(read!.options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (name) => name === file || fileExists(name);
  host.getSourceFile = (name, ...more) =>
    name === file ? ts.createSourceFile(name, code, ts.ScriptTarget.ES2024) : getSourceFile(name, ...more);
  const program = ts.createProgram([file], read!.options, host);
  return program.getSemanticDiagnostics(program.getSourceFile(file)).map(({ code: number }) => `TS${number}`);
}

const NODE = `export const version: string = process.version;`;
const DISK = `export { readFileSync } from 'node:fs';`;
const BROWSER = `export const title: string = document.title;`;

test.each([
  ['src/tsconfig.node.json', [NODE, DISK], [BROWSER]],
  ['src/reading/tsconfig.json', [BROWSER], [NODE, DISK]],
  ['src/search/page/tsconfig.json', [BROWSER], [NODE, DISK]],
  ['src/search/text/tsconfig.json', [], [NODE, DISK, BROWSER]],
])('%s knows the types of where its code runs, and no others', (config, known, refused) => {
  for (const code of known) expect(faultsOf(config, code), code).toEqual([]);
  for (const code of refused) expect(faultsOf(config, code), code).not.toEqual([]);
});
