import { join, resolve } from 'node:path';
import type { AstroUserConfig } from 'astro';
import { COMPONENTS, replacedIn } from '../owner/components.ts';
import { ASTRO_OPTIONS, VITE_BUILD } from '../printing/astro-options.ts';
import { ownComponents } from '../printing/own-components.ts';
import { contentInDevelopment } from './content-in-development.ts';
import type { Folders } from './folders.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** Astro's configuration outside a build: every page of a content folder, by the routes of `src/pages/`. */
export function astroConfig(folders: Folders, { url }: { url?: string } = {}): AstroUserConfig {
  const { base = '/' } = folders;
  const folder = join(resolve(folders.content), COMPONENTS);
  const own = { folder, names: replacedIn(folder) };
  return {
    ...ASTRO_OPTIONS,
    output: 'static',
    outDir: './dist',
    cacheDir: './.backfile/astro',
    publicDir: folders.publicFolder,
    ...(url ? { site: url } : {}),
    base,
    vite: { plugins: [ownComponents(PROJECT, own), contentInDevelopment(folders, base)], build: VITE_BUILD },
  };
}
