import { readFileSync } from 'node:fs';
import { findInPackages } from './find-in-packages.ts';

/** The packages that the web editor is made of, which an owner installs: most archives have no editor, and it is large. */
export const EDITOR_PACKAGES = ['@sveltia/cms', '@fontsource-variable/material-symbols-outlined'];

/** The versions of the editor's packages; null where one is not installed. */
export function editorVersion(): string | null {
  const files = EDITOR_PACKAGES.map((name) => findInPackages(`${name}/package.json`));
  if (files.includes(null)) return null;
  return files.map((file) => (JSON.parse(readFileSync(file!, 'utf8')) as { version: string }).version).join(' ');
}
