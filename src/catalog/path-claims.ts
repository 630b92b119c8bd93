import { FOLDER_INDEX } from '../urls.ts';

/**
 * Taken paths, compared as hosts and file systems compare them. `/About/` and `/about/` are the same, and so are
 * `/about/` and `/about.html`, because many hosts serve one for the other. A path below a file (`/story.html/more/`
 * below `/story.html`) is taken too, because a file cannot be a folder.
 */
export class PathClaims<Owner> {
  readonly #folders = new Map<string, Owner>();
  readonly #files = new Map<string, Owner>();
  /** Whether some files have names like folders, such as `/CNAME`. Pages never do, but public files may. */
  #hasPlainFiles = false;
  /** Folders with names like files. Only these can conflict with a file. */
  readonly #dotted = new Map<string, Owner>();

  /**
   * The owner of a path or of one that conflicts with it; undefined if the path is free. If `mayShare` accepts an
   * owner, the path may be its other form: `/about.html` beside `/about/`.
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
 * Folds a path so that paths are equal if some file system treats them as one. Removes invisible characters, and full
 * stops and spaces at the end of names. Unifies NFC and NFD, capitals, ς and σ, ß and ss. The Turkish ı is not an i.
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

/** The folder that a host may serve for a folded path: `/ABOUT/` for `/ABOUT.HTML`, `/ABOUT` and `/ABOUT/INDEX.PHP`. */
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
