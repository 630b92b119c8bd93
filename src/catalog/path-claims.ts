/**
 * Paths that are taken, as a host sees them that takes `/About/` and `/about/` for one, as many disks do. A path below
 * another's file (`/story.html` and `/story.html/more/`) is taken too: a file cannot be a folder.
 */
export class PathClaims<Owner> {
  readonly #owners = new Map<string, Owner>();
  /** Files whose names look like those of folders, such as `/CNAME`: pages have none, but an owner may. */
  readonly #plain = new Set<string>();
  /** Folders whose names look like those of files: no other can be in the way of one. */
  readonly #dotted = new Map<string, Owner>();

  /** Who has a path, or stands in its way; undefined where it is free. */
  ownerOf(path: string): Owner | undefined {
    const folded = fold(path);
    const inTheWay =
      dottedFolders(folded).find((folder) => this.#owners.has(folder)) ??
      (this.#plain.size > 0 ? foldersOf(folded).find((folder) => this.#plain.has(folder)) : undefined);
    return this.#owners.get(inTheWay ?? folded) ?? this.#dotted.get(folded);
  }

  take(path: string, owner: Owner): void {
    const folded = fold(path);
    this.#owners.set(folded, owner);
    if (/\/[^/.]+$/.test(folded)) this.#plain.add(folded);
    for (const folder of dottedFolders(folded)) if (!this.#dotted.has(folder)) this.#dotted.set(folder, owner);
  }
}

function fold(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

/** `/a` and `/a/b` of `/a/b/c`. */
function foldersOf(path: string): string[] {
  return [...path.matchAll(/(?<=[^/])\//g)].map((slash) => path.slice(0, slash.index));
}

/** `/a/b.html` of `/a/b.html/c/`. */
function dottedFolders(path: string): string[] {
  return path.includes('.')
    ? [...path.matchAll(/\.[^/.]+(?=\/)/g)].map((dot) => path.slice(0, dot.index + dot[0].length))
    : [];
}
