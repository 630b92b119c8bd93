import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What replaces the path of the checkout, and the path of the bundle, in a compiled bundle. */
const ANYWHERE = '/backfile';

/** Removes the path of the checkout from a compiled bundle, so that every checkout makes the same package. */
export function forgetProject(bundle: string, project: string): void {
  for (const name of globSync('**/*.{mjs,js}', { cwd: bundle })) {
    const file = join(bundle, name);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(bundle, ANYWHERE).replaceAll(project, ANYWHERE));
  }
  for (const name of globSync('**/*.map', { cwd: bundle })) {
    const file = join(bundle, name);
    const map = JSON.parse(readFileSync(file, 'utf8')) as { sources: (string | null)[]; sourcesContent?: unknown };
    // Source maps need no source texts to give a place in them.
    delete map.sourcesContent;
    const sources = map.sources.map((source) => source?.replace(/^.*?(?=(src|node_modules)\/)/, ''));
    writeFileSync(file, JSON.stringify({ ...map, sources }));
  }
}
