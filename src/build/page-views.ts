import type { Catalog } from '../catalog/catalog.ts';
import type { Bodies } from '../rendering/bodies.ts';
import type { PageView } from '../views/page-view.ts';
import { articleOf, pageView } from '../views/page-view.ts';

/** What the page at each path of a catalog prints, with texts as they are rendered by now. */
export function pageViews(catalog: Catalog, bodies: Pick<Bodies, 'read'>): (path: string) => PageView {
  return (path) => {
    const ref = catalog.paths.get(path)!;
    const article = articleOf(ref);
    return pageView(catalog, path, ref, article && bodies.read(article.file));
  };
}
