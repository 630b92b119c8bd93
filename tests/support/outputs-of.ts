import type { Catalog } from '../../src/catalog/catalog.ts';
import { EditionOutputs } from '../../src/outputs/edition-outputs.ts';
import type { Output } from '../../src/outputs/output.ts';
import { OUTPUT_KINDS } from '../../src/outputs/table.ts';
import type { View } from '../../src/views/page-view.ts';
import type { BodyOf, RenderedBody } from '../../src/views/rendered-body.ts';

const known = new WeakMap<Catalog, { outputs: EditionOutputs; byPath: Map<string, Output> }>();

/** All outputs of a catalog, and those at paths; files of the disk are none of them. */
export function outputsOf(catalog: Catalog) {
  let found = known.get(catalog);
  if (!found) {
    const outputs = new EditionOutputs(catalog, OUTPUT_KINDS);
    known.set(catalog, (found = { outputs, byPath: outputs.byPath() }));
  }
  return found;
}

/** The pages of a catalog: the name of each one's kind, by its path. */
export function pagesOf(catalog: Catalog): Map<string, string> {
  const pages = [...outputsOf(catalog).byPath].filter(([, { kind }]) => kind.make.by === 'page');
  return new Map(pages.map(([path, { kind }]) => [path, kind.name]));
}

/** What the page at a path prints. */
export function viewAt<V extends View>(catalog: Catalog, path: string, body?: RenderedBody): V {
  const { outputs, byPath } = outputsOf(catalog);
  return outputs.viewOf(byPath.get(path)!, body).view as V;
}

/** What the file at a path holds. */
export async function textAt(catalog: Catalog, path: string, bodyOf: BodyOf): Promise<string> {
  const { outputs, byPath } = outputsOf(catalog);
  return String(await outputs.contentOf(byPath.get(path)!, bodyOf));
}
