import { readdirSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { openArchive } from '../../../src/archive.ts';
import { filePath } from '../../../src/urls.ts';

/** The files of one kind in an edition. */
export interface KindOfFiles {
  kind: string;
  files: number;
  bytes: number;
}

/** Counts the files of an edition by the kind of its output, or by ending for files made together. Largest count first. */
export async function filesByKind(content: string, out: string, asOf: number): Promise<KindOfFiles[]> {
  const { outputs } = await openArchive({ content, asOf });
  const kinds = new Map(Array.from(outputs.byPath().values(), ({ path, kind }) => [filePath(path), kind.name]));
  const found = new Map<string, KindOfFiles>();
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = join(entry.parentPath, entry.name);
    const name = relative(out, file).split(sep).join('/');
    const kind = kinds.get(name) ?? `${name.includes('/') ? `${name.split('/')[0]}/` : ''}*${extname(name)}`;
    const one = found.get(kind) ?? { kind, files: 0, bytes: 0 };
    one.files += 1;
    one.bytes += statSync(file).size;
    found.set(kind, one);
  }
  return [...found.values()].sort((a, b) => b.files - a.files || b.bytes - a.bytes);
}
