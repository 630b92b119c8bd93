import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digest } from '../digest.ts';
import { CLIENT, ENTRY } from './bundle-layout.ts';

/** The compiled Astro components: a module that prints pages, and the styles and scripts to which pages refer. */
export interface Bundle {
  /** The file of the module. */
  entry: string;
  /** Files by their names in the edition. */
  assets: Map<string, string>;
}

const CONTENTS = 'bundle.json';

/** The files of a bundle with the digests of their bytes. */
type Contents = Record<string, string>;

/**
 * The bundle of one build, stored below `folder` under the digest of its input. It is opened at the first printing, and
 * compiled only if the cache holds no intact copy.
 */
export class BundleSource {
  readonly #folder: string;
  readonly #digest: string;
  readonly #compile: (outDir: string) => Promise<unknown>;
  #opening: Promise<Bundle> | undefined;

  constructor(folder: string, digest: string, compile: (outDir: string) => Promise<unknown>) {
    this.#folder = folder;
    this.#digest = digest;
    this.#compile = compile;
  }

  /**
   * Returns the bundle; several calls share one.
   * @throws what compiling throws.
   */
  open(): Promise<Bundle> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  /** Starts to open the bundle beside other work. A fault is reported by `open`. */
  begin(): void {
    this.open().catch(() => {});
  }

  /** Waits until compilation is over. */
  async end(): Promise<void> {
    await this.#opening?.catch(() => {});
  }

  async #open(): Promise<Bundle> {
    const place = join(this.#folder, this.#digest);
    const kept = readBundle(place);
    if (kept) return kept;
    // Deletes bundles of other versions and remains of interrupted builds.
    rmSync(this.#folder, { recursive: true, force: true });
    const made = `${place}.part`;
    mkdirSync(made, { recursive: true });
    await this.#compile(made);
    writeFileSync(join(made, CONTENTS), JSON.stringify(contentsOf(made)));
    renameSync(made, place);
    return bundleIn(place, Object.keys(contentsOf(place)));
  }
}

/** The bundle in a folder; null if there is none, or its bytes have changed. */
function readBundle(place: string): Bundle | null {
  try {
    const contents = JSON.parse(readFileSync(join(place, CONTENTS), 'utf8')) as Contents;
    const names = Object.keys(contents);
    const isWhole = names.every((name) => fileDigest(join(place, name)) === contents[name]);
    return isWhole && existsSync(join(place, ENTRY)) ? bundleIn(place, names) : null;
  } catch {
    return null;
  }
}

function bundleIn(place: string, names: string[]): Bundle {
  const assets = names.filter((name) => name.startsWith(`${CLIENT}/`));
  return {
    entry: join(place, ENTRY),
    assets: new Map(assets.map((name) => [name.slice(CLIENT.length + 1), join(place, name)])),
  };
}

function contentsOf(place: string): Contents {
  const files = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = files.map((file) => join(file.parentPath, file.name).slice(place.length + 1));
  return Object.fromEntries(
    names.filter((name) => name !== CONTENTS).map((name) => [name, fileDigest(join(place, name))]),
  );
}

function fileDigest(file: string): string {
  return digest('value', readFileSync(file));
}
