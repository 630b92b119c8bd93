import { copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sourceDigests } from '../../src/build/code/code-digests.ts';
import { PACKAGED_BUNDLE, PACKAGED_CODE } from '../../src/build/code/packaged-code.ts';
import { compileInProcess } from '../../src/printing/compile-in-process.ts';
import { compileCode } from './compile-code.ts';
import { forgetProject } from './forget-project.ts';
import { packageFile } from './package-file.ts';

/** Documents in the package: those for owners and editors. */
const DOCUMENTS = ['LICENSE', 'README.md', 'CHANGELOG.md', 'article.schema.json', 'site.schema.json'];

/** Fills a folder with the package of a checkout. @throws if a source cannot be compiled. */
export async function fillPackage(project: string, folder: string): Promise<void> {
  compileCode(project, folder);
  cpSync(join(project, 'scripts', 'templates'), join(folder, 'scripts', 'templates'), { recursive: true });
  const bundle = join(folder, PACKAGED_BUNDLE);
  mkdirSync(bundle);
  await compileInProcess({ root: project, outDir: bundle });
  forgetProject(bundle, project);
  writeFileSync(join(folder, PACKAGED_CODE), `${JSON.stringify(sourceDigests(), null, 2)}\n`);
  const read = (file: string) => JSON.parse(readFileSync(join(project, file), 'utf8')) as unknown;
  writeFileSync(join(folder, 'package.json'), packageFile(read('package.json'), read('package-lock.json')));
  for (const file of DOCUMENTS)
    if (existsSync(join(project, file))) copyFileSync(join(project, file), join(folder, file));
}
