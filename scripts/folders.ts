import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { refuse } from './arguments.ts';

/** A file that names the folders of an archive, at the root of the owner's repository. */
export const FOLDERS_FILE = 'backfile.yaml';

export interface ArchiveFolders {
  content: string;
  /** Files to publish unchanged. */
  public: string;
  /** The folder of the edition. */
  out: string;
  /** The cache between builds. */
  cache: string;
}

const USUAL: ArchiveFolders = { content: 'content', public: 'public', out: 'dist', cache: '.backfile' };

/** The default folders of commands, relative to the working folder. */
export const FOLDERS: ArchiveFolders = await readFolders(process.cwd());

/**
 * Reads the folder names from `backfile.yaml`, in the working folder or the nearest parent in the same repository. Ends
 * the command if the file cannot be read.
 */
export async function readFolders(caller: string): Promise<ArchiveFolders> {
  const root = rootOf(caller);
  if (root === null) return USUAL;
  // Loaded only if there is such a file.
  const { readYaml } = await import('../src/raw/read-yaml.ts');
  const { nearest } = await import('../src/problems/nearest.ts');
  const file = join(root, FOLDERS_FILE);
  const read = readYaml(
    readFileSync(file, 'utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
    1,
  );
  const at = (line: number) => `${relative(caller, file)}:${line}`;
  if (!read.ok) return refuse(`${at(read.at.line)}: ${read.reason}. Write a line such as content: articles.`);
  const named: ArchiveFolders = { ...USUAL };
  for (const { key, value, at: place } of read.map.entries) {
    if (!Object.hasOwn(USUAL, key)) {
      const near = nearest(key, Object.keys(USUAL));
      refuse(
        `${at(place.line)}: there is no setting ${JSON.stringify(key)} in ${FOLDERS_FILE}; ${near ? `${near} is meant?` : `it takes ${Object.keys(USUAL).join(', ')}.`}`,
      );
    }
    if (value.kind !== 'text' || value.text.trim() === '')
      return refuse(
        `${at(place.line)}: ${key} needs the name of a folder, such as ${key}: ${USUAL[key as keyof ArchiveFolders]}.`,
      );
    named[key as keyof ArchiveFolders] = value.text.trim();
  }
  const fromCaller = (folder: string) => relative(caller, resolve(root, folder)) || '.';
  return {
    content: fromCaller(named.content),
    public: fromCaller(named.public),
    out: fromCaller(named.out),
    cache: fromCaller(named.cache),
  };
}

function rootOf(caller: string): string | null {
  for (let folder = caller; ; folder = dirname(folder)) {
    if (existsSync(join(folder, FOLDERS_FILE))) return folder;
    if (existsSync(join(folder, '.git')) || folder === dirname(folder)) return null;
  }
}
