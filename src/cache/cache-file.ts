import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Reads a file of the cache. Null when it is missing, damaged, or of another version: then it is made anew.
 * `version` tells everything the contents depend on besides what they name themselves.
 */
export function readCacheFile<T>(path: string, version: string): T | null {
  try {
    const text = readFileSync(path, 'utf8');
    const end = text.indexOf('\n');
    const head = JSON.parse(text.slice(0, end)) as { version?: unknown; length?: unknown };
    if (head.version !== version || head.length !== text.length - end - 1) return null;
    return JSON.parse(text.slice(end + 1)) as T;
  } catch {
    return null;
  }
}

/** Writes a file of the cache; under its name only when it is whole. */
export function writeCacheFile(path: string, version: string, contents: unknown): void {
  const text = JSON.stringify(contents);
  const part = `${path}.part`;
  writeFileSync(part, `${JSON.stringify({ version, length: text.length })}\n${text}`);
  // Whatever stands there instead of a file is no use.
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  renameSync(part, path);
}
