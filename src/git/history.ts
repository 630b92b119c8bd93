import { git } from './git.ts';

/** An earlier state of a file. */
export interface PastFile {
  file: string;
  /** The object name of its contents. */
  blob: string;
  /** The day of the commit that wrote it, or of the commit that replaced it. */
  day: string;
}

/**
 * Every state of the files below a folder in the history of HEAD, oldest first. With `replaced`, only states that no
 * longer exist: the contents before each change and each deletion.
 */
export async function pastFiles(folder: string, which: 'all' | 'replaced'): Promise<PastFile[]> {
  const filter = which === 'all' ? 'AM' : 'MD';
  const words = ['--raw', '-z', '--no-abbrev', '--no-renames', '--reverse', '-m', `--diff-filter=${filter}`];
  const printed = await git(folder, 'log', ...words, '--format=%x01%cs%x00', '--relative', 'HEAD', '--', '.');
  const past: PastFile[] = [];
  let day = '';
  const fields = printed.split('\0');
  for (let i = 0; i < fields.length; i++) {
    const field = fields[i]!.replace(/^\n+/, '');
    if (field.startsWith('\u0001')) day = field.slice(1, 11);
    // ":100644 100644 <before> <after> M", then the file
    const [, before, after] = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [AMD]$/.exec(field) ?? [];
    if (before && after) past.push({ file: fields[++i]!, blob: which === 'all' ? after : before, day });
  }
  return past;
}
