import { FOLDER_INDEX } from '../urls.ts';

/**
 * Paths that are taken, as any host or disk may see them: `/About/` and `/about/` are one, and so are `/about/` and
 * `/about.html`, since many hosts answer one with the other. A path below another's file (`/story.html` and
 * `/story.html/more/`) is taken too: a file cannot be a folder.
 */
export class PathClaims<Owner> {
  readonly #folders = new Map<string, Owner>();
  readonly #files = new Map<string, Owner>();
  /** Whether there are files whose names look like those of folders, such as `/CNAME`: pages have none, but an owner may. */
  #hasPlainFiles = false;
  /** Folders whose names look like those of files: no other can be in the way of one. */
  readonly #dotted = new Map<string, Owner>();

  /**
   * Who has a path, or stands in its way; undefined where it is free. Of an owner for whom `mayShare` says so, a path may
   * be the other form: `/about.html` beside `/about/`.
   */
  ownerOf(path: string, mayShare: (owner: Owner) => boolean = () => false): Owner | undefined {
    const folded = foldPath(path);
    const file = (this.#hasPlainFiles ? foldersOf : dottedFolders)(folded).find((folder) => this.#files.has(folder));
    const inTheWay = file === undefined ? this.#dotted.get(folded) : this.#files.get(file);
    if (inTheWay !== undefined) return inTheWay;
    const owner = this.#folders.get(asFolder(folded));
    return owner !== undefined && mayShare(owner) ? undefined : owner;
  }

  take(path: string, owner: Owner): void {
    const folded = foldPath(path);
    setFirst(this.#folders, asFolder(folded), owner);
    if (!folded.endsWith('/')) {
      setFirst(this.#files, folded, owner);
      if (/\/[^/.]+$/.test(folded)) this.#hasPlainFiles = true;
    }
    for (const folder of dottedFolders(folded)) setFirst(this.#dotted, folder, owner);
  }
}

/**
 * Paths that some disk takes for one are equal when folded: without letters that nobody sees, and without the stops and
 * spaces at the end of a name; NFC and NFD, capitals, ς and σ, ß and ss are one. The ı of Turkish is no i.
 */
export function foldPath(path: string): string {
  return path
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[. ]+(?=\/|$)/g, '')
    .replace(/\/{2,}/g, '/')
    .normalize('NFC')
    .replace(/[^ı]+/g, (letters) => letters.toLowerCase().toUpperCase())
    .normalize('NFC');
}

/** The folder that a host may take a folded path for: `/ABOUT/` of `/ABOUT.HTML`, `/ABOUT` and `/ABOUT/INDEX.PHP`. */
export function asFolder(folded: string): string {
  if (folded.endsWith('/')) return folded;
  return `${folded.replace(FOLDER_INDEX, '').replace(/(\.html?|\/)$/i, '')}/`;
}

function setFirst<Owner>(owners: Map<string, Owner>, key: string, owner: Owner): void {
  if (!owners.has(key)) owners.set(key, owner);
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
