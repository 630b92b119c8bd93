import { readFileSync } from 'node:fs';
import { findInPackages } from './find-in-packages.ts';

/** The packages of the web editor. An owner installs them, because most archives have no editor, and it is large. */
export const EDITOR_PACKAGES = ['@sveltia/cms', '@fontsource-variable/material-symbols-outlined'];

/** The versions of the editor's packages; null if one is not installed. */
export function editorVersion(): string | null {
  const files = EDITOR_PACKAGES.map((name) => findInPackages(`${name}/package.json`));
  if (files.includes(null)) return null;
  return files.map((file) => (JSON.parse(readFileSync(file!, 'utf8')) as { version: string }).version).join(' ');
}
