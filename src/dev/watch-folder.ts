import type { FSWatcher } from 'node:fs';
import { readdirSync, watch } from 'node:fs';
import { join } from 'node:path';

/** Watches a folder and all its subfolders, including new ones. */
export class FolderWatch {
  readonly #watchers = new Map<string, FSWatcher>();
  readonly #onChange: (file: string) => void;

  /** `onChange` gets the path of a file that was written, moved or deleted. A missing folder reports nothing. */
  constructor(folder: string, onChange: (file: string) => void) {
    this.#onChange = onChange;
    this.#add(folder);
  }

  close(): void {
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
  }

  #add(folder: string): void {
    const inner = foldersIn(folder);
    if (inner === null || this.#watchers.has(folder)) return;
    const watcher = watch(folder, (_, name) => {
      if (name === null) return;
      const path = join(folder, name);
      this.#add(path);
      this.#onChange(path);
    });
    const forget = () => {
      watcher.close();
      this.#watchers.delete(folder);
    };
    watcher.on('error', forget);
    this.#watchers.set(folder, watcher);
    for (const name of inner) this.#add(join(folder, name));
  }
}

/** The names of the subfolders of a folder; null if it is not a folder. */
function foldersIn(folder: string): string[] | null {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries
      .filter((entry) => entry.isDirectory() && !/^\.|^node_modules$/.test(entry.name))
      .map(({ name }) => name);
  } catch {
    return null;
  }
}
