import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a command lies on the PATH; undefined where it is not installed. */
export function findTool(name: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}
