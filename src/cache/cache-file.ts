import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';

/**
 * Reads a file of the cache. Null if the file is missing, damaged, or of another version; the build then makes it
 * again. `version` covers everything that the contents depend on but do not name themselves.
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

/** Writes a file of the cache. It gets its name only once it is complete. */
export function writeCacheFile(path: string, version: string, contents: unknown): void {
  const text = JSON.stringify(contents);
  const part = `${path}.part`;
  writeFileSync(part, `${JSON.stringify({ version, length: text.length })}\n${text}`);
  // Anything other than a file under this name is useless.
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
  renameSync(part, path);
}
