import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalog } from '../catalog/catalog.ts';
import type { EntryDigests } from '../catalog/entry-digests.ts';
import type { Manifest } from '../edition/manifest.ts';
import { joinKey } from '../edition/plan.ts';
import type { TextFile } from '../feeds/text-files.ts';
import { textFiles } from '../feeds/text-files.ts';
import { headerRules } from '../headers/header-rules.ts';
import { headersFile } from '../headers/headers-file.ts';
import { compare } from '../problems.ts';
import type { Bodies } from '../rendering/bodies.ts';
import { facetNames, namesFile } from '../search/index/facets.ts';
import { manifestOf } from '../search/index/segments.ts';
import { filePath, href } from '../urls.ts';
import { pageKeys } from '../views/key.ts';
import type { CodeDigests } from './code-digests.ts';
import type { Inputs } from './inputs.ts';
import type { KeyedSegment } from './keyed-segments.ts';

/** Serves where the owner's public folder has no favicon.svg. */
const DEFAULT_ICON = join(import.meta.dirname, '..', 'layouts', 'favicon.svg');

/** How a file of the edition is made. */
export type Origin =
  | { kind: 'page'; path: string }
  | { kind: 'text'; file: TextFile }
  | { kind: 'copy'; source: string }
  | { kind: 'kept'; folder: string; name: string }
  | { kind: 'literal'; text: string }
  | { kind: 'bundle' };

/** A file of the edition: the key of what it is made from, and how it is made. */
export interface Wanted {
  key: string;
  origin: Origin;
}

/** Files that are made together. Which they are is known once they are made, or from the last edition. */
export interface WantedBundle {
  name: string;
  key: string;
}

/** Every file that is wanted, but for those of bundles that have to be made. */
export interface WantedFiles {
  files: Map<string, Wanted>;
  staleBundles: WantedBundle[];
}

/** Astro's styles and scripts: the same for all pages that one version of the code prints. */
export const ASSETS = 'assets';

export interface Parts {
  catalog: Catalog;
  bodies: Bodies;
  digests: EntryDigests;
  codes: CodeDigests;
  segments: KeyedSegment[];
}

/** Every file that the edition of a catalog holds. */
export function wantedFiles(
  { catalog, bodies, digests, codes, segments }: Parts,
  { known, publicFiles }: Inputs,
  folders: { media: string; publicFolder: string },
  last: Manifest | null,
): WantedFiles {
  const files = new Map<string, Wanted>();
  const keyOf = pageKeys(catalog, digests);
  for (const [path, ref] of catalog.paths)
    files.set(filePath(path), { key: joinKey(codes.printing, keyOf(path, ref)), origin: { kind: 'page', path } });
  for (const file of textFiles(catalog, digests))
    files.set(file.path.slice(1), { key: joinKey(codes.printing, file.key), origin: { kind: 'text', file } });
  for (const name of [...bodies.mediaOf(catalog.pathOfFile.keys())].sort(compare))
    files.set(`media/${name}`, { key: name, origin: { kind: 'kept', folder: folders.media, name } });
  const manifest = manifestOf(
    segments.map(({ segment }) => segment),
    href('/search/segments/', catalog.site.base),
  );
  files.set('search/segments.json', literal(JSON.stringify(manifest)));
  for (const [facet, names] of facetNames(catalog)) files.set(namesFile(facet), literal(JSON.stringify(names)));
  files.set('_headers', literal(headersFile(headerRules(catalog.site, publicFiles))));
  const icon = readFileSync(DEFAULT_ICON, 'utf8');
  files.set('favicon.svg', { key: digest(icon), origin: { kind: 'copy', source: DEFAULT_ICON } });

  const staleBundles: WantedBundle[] = [];
  for (const bundle of [...segments.map(({ name, key }) => ({ name, key })), { name: ASSETS, key: codes.printing }]) {
    const before = last && Object.hasOwn(last.bundles, bundle.name) ? last.bundles[bundle.name] : undefined;
    if (before?.key === bundle.key && before.files.every((file) => Object.hasOwn(last!.files, file)))
      for (const file of before.files) files.set(file, { key: bundle.key, origin: { kind: 'bundle' } });
    else staleBundles.push(bundle);
  }
  // The owner's files replace ours of the same name, such as robots.txt.
  for (const path of publicFiles) {
    const name = path.slice(1);
    const source = join(folders.publicFolder, name);
    files.set(name, { key: known.publicFolder.digestOf(name) ?? '', origin: { kind: 'copy', source } });
  }
  return { files, staleBundles };
}

function literal(text: string): Wanted {
  return { key: digest(text), origin: { kind: 'literal', text } };
}

function digest(text: string): string {
  return createHash('sha1').update(text).digest('base64url');
}
