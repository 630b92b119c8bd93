import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASE_PLACEHOLDER } from './bundle-layout.ts';

/** Inserts the base path of a site, such as `/` or `/archive/`, into a compiled bundle. */
export function setBase(folder: string, base: string): void {
  for (const name of globSync('**/*.{mjs,js,css}', { cwd: folder })) {
    const file = join(folder, name);
    const text = readFileSync(file, 'utf8');
    if (text.includes(BASE_PLACEHOLDER))
      writeFileSync(
        file,
        text.replaceAll(BASE_PLACEHOLDER, () => base),
      );
  }
}
