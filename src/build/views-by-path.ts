import type { EditionOutputs } from '../outputs/edition-outputs.ts';
import type { Output } from '../outputs/output.ts';
import { articleOf } from '../outputs/output.ts';
import type { Bodies } from '../rendering/bodies.ts';
import type { PageView } from '../views/page-view.ts';

/** Makes the view of a page by its path at the time of printing. */
export function viewsByPath(pages: Output[], outputs: EditionOutputs, bodies: Bodies): (path: string) => PageView {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return (path) => {
    const page = byPath.get(path)!;
    const article = articleOf(page);
    return outputs.viewOf(page, article && bodies.read(article.file), (file) => bodies.read(file).image);
  };
}
