import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { relative } from 'node:path';

/** Editors that accept `file:line` as their last argument after this option. */
const WITH_LINE: Record<string, string[]> = {
  code: ['--goto'],
  codium: ['--goto'],
  cursor: ['--goto'],
  subl: [],
  zed: [],
};

/**
 * Opens a file of the content folder, `path:line`, with the editor that `BACKFILE_EDITOR` or `VISUAL` names. Returns a
 * sentence about the result.
 */
export function openInEditor(place: string, content: string, env = process.env): string {
  const [, file = '', line = '1'] = /^(.*?)(?::(\d+))?$/s.exec(place) ?? [];
  if (relative(content, file).startsWith('..') || !existsSync(file))
    return 'There is no such file in the content folder.';
  const [editor, ...words] = (env['BACKFILE_EDITOR'] ?? env['VISUAL'] ?? '').split(/\s+/).filter(Boolean);
  const where = `${relative('.', file)}, line ${line}`;
  if (!editor)
    return `The file is ${where}. To open it here, set BACKFILE_EDITOR to the name of an editor, such as code.`;
  const known = WITH_LINE[editor.split('/').at(-1)!];
  const child = spawn(editor, [...words, ...(known ? [...known, `${file}:${line}`] : [file])], {
    stdio: 'ignore',
    detached: true,
  });
  child.on('error', ({ message }) => console.error(`${editor} could not be started: ${message}`));
  child.unref();
  return `Opened in ${editor}: ${where}.`;
}
