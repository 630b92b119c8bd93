import { cpSync, existsSync, mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { lockCache } from '../../cache/cache-lock.ts';
import type { Manifest } from '../../edition/manifest.ts';
import { newSince, printBaseline } from '../../problems/baseline.ts';
import { permalink } from '../../urls.ts';
import { stopsBuild } from '../address-problems.ts';
import { overBudget } from '../budget.ts';
import { compareSides, withOtherBytes } from './compare-sides.ts';
import { makeSide } from './make-side.ts';
import type { Side, SideOptions } from './open-side.ts';
import { lendCache, openSide } from './open-side.ts';
import type { Review } from './review.ts';

export interface ReviewOptions extends Omit<SideOptions, 'bundles'> {
  /** The folders of the earlier state. */
  before: { content: string; publicFolder: string };
  /** The folder for the result: `before/` and `after/` with the pages that differ, and what these need. */
  out: string;
}

/** What a review found; only problems if they stop every build. */
export type Reviewed = { review: Review } | { stopped: Side['problems'] };

/**
 * Makes the pages that differ between two states of an archive, once as before and once as after, and nothing else of
 * the editions. Broken files are left out.
 */
export async function reviewChange(options: ReviewOptions): Promise<Reviewed> {
  const { cache, out, before: earlier } = options;
  const own = join(cache, 'review');
  mkdirSync(own, { recursive: true });
  const unlock = await lockCache(own, (holder) => options.progress.say(`Waiting for another review (${holder}).`));
  const sides: Side[] = [];
  try {
    const bundles = join(own, 'bundles');
    if (existsSync(join(cache, 'bundles')) && !existsSync(bundles))
      cpSync(join(cache, 'bundles'), bundles, { recursive: true });
    const open = async (name: string, lender: string, folders: ReviewOptions['before']) => {
      lendCache(lender, join(own, name));
      const side = await openSide({ ...options, ...folders, cache: join(own, name), bundles });
      sides.push(side);
      return side;
    };
    const before = await open('before', cache, earlier);
    const after = await open('after', join(own, 'before'), options);
    if (stopsBuild(after.problems, true)) return { stopped: after.problems };

    const found = compareSides(before, after);
    const [old, made] = [join(out, 'before'), join(out, 'after')];
    // Hosts read the rules of headers, whether or not the change is about them.
    await makeSide(after, [...found.added, ...found.changed, '_headers'], made, options);
    await makeSide(before, [...found.removed, ...found.changed], old, options);
    const changed = withOtherBytes(found.changed, old, made);
    const pages = (side: Side, names: string[]) =>
      names.flatMap((name) => {
        const output = side.wanted.get(name)?.output;
        return output?.kind.make.by === 'page' ? [output.path] : [];
      });
    const { site, catalog, articles } = after.archive;
    const address = permalink('/', site);
    const review: Review = {
      ...{ url: address, published: after.inputs.opened.published },
      added: pages(after, found.added),
      changed: pages(after, changed),
      removed: pages(before, found.removed),
      articles: [],
      otherFiles: 0,
      held: [],
      overBudget: [],
      problems: newSince(printBaseline(before.problems), after.problems).map(
        ({ code, severity, file, line, found, cure }) => ({ code, severity, file, line, found, cure }),
      ),
      screenshots: [],
    };
    const shown = new Set([...review.added, ...review.changed]);
    const listed = new Set([...shown, ...review.removed]);
    review.articles = [...new Set([...ownPages(after, before), ...ownPages(before, after)])].filter((path) =>
      listed.has(path),
    );
    review.held = articles.flatMap(({ file, held }) => {
      const path = catalog.pathOfFile.get(file);
      return held && path !== undefined && shown.has(path) ? [{ path, status: held }] : [];
    });
    review.otherFiles = found.added.length + changed.length - review.added.length - review.changed.length;
    const { page, picture } = site.budget;
    review.overBudget = overBudget(
      { ...(page ? { page } : {}), ...(picture ? { picture } : {}) },
      { files: sizesIn(made, after) },
    ).map(({ found: what, cure }) => `${what}: ${cure}`);
    return { review };
  } finally {
    for (const { bundle, bodyCache } of sides) {
      await bundle.end();
      bodyCache.close();
    }
    unlock();
  }
}

/** The pages of articles that the other side lacks, or has with another text. */
function ownPages({ archive: { articles, catalog } }: Side, other: Side): string[] {
  const known = new Map(other.archive.articles.map(({ file, digest }) => [file, digest]));
  return articles.flatMap(({ file, digest }) => {
    const path = known.get(file) === digest ? undefined : catalog.pathOfFile.get(file);
    return path === undefined ? [] : [path];
  });
}

function sizesIn(folder: string, { wanted }: Side): Manifest['files'] {
  const files: Manifest['files'] = {};
  for (const name of wanted.keys()) {
    const found = statSync(join(folder, name), { throwIfNoEntry: false });
    if (found?.isFile()) files[name] = ['', found.size, 0];
  }
  return files;
}
