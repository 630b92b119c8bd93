import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openTrees, treesOf } from '../../edition/open-trees.ts';
import { verifyInThread } from '../../edition/verify-in-thread.ts';
import { ASSETS } from '../../outputs/files/assets.ts';
import { articleOf, picturedBy } from '../../outputs/output.ts';
import type { BundleSource } from '../../printing/bundle.ts';
import { printPages } from '../../printing/print-pages.ts';
import { withSeverities } from '../../problems.ts';
import type { BuildOptions, BuildResult } from '../build-options.ts';
import type { Inputs } from '../inputs.ts';
import { openInputs, saveKnown } from '../inputs.ts';
import { makeSegments } from '../make-segments.ts';
import { beginWork, foldersOf, openBuild } from '../open-build.ts';
import { viewsByPath } from '../views-by-path.ts';
import { planEdition } from '../plan-edition.ts';
import { writePart } from './part.ts';
import type { Shard } from './shard.ts';
import { shareOf } from './shard.ts';

/**
 * Makes one shard's share of the stale pages and search segments, and writes it to `out` as a part. Every shard reads
 * the whole archive and makes the same plan, but renders only the texts of its share.
 */
export async function buildShard(
  options: BuildOptions,
  shard: Shard,
  take: (inputs: Inputs) => BundleSource,
): Promise<BuildResult> {
  const { progress, jobs, out, cache } = options;
  // The results are compared with the edition in the cache; nothing is published here.
  const trees = treesOf(join(cache, 'none'), cache);
  const verifying = verifyInThread(trees, openTrees(trees));
  const reading = progress.phase('read');
  const inputs = await openInputs(options);
  await beginWork(cache);
  const { work, pages: folder, media } = foldersOf(cache);
  const bundle = take(inputs);
  bundle.begin();
  const opened = await openBuild(options, inputs, { onProgress: reading.update });
  reading.end();
  const { archive, bodies } = opened;
  const { codes } = inputs;
  const last = (await verifying)?.manifest ?? null;
  const { catalog, outputs } = archive;
  const missing = new Map(bodies.missing.map((job) => [job.article.file, job]));
  const planned = () => planEdition(opened, inputs, last);

  const { segments, wanted, plan } = planned();
  const stale = [...plan.stale.keys()].flatMap((file) => {
    const { output } = wanted.files.get(file)!;
    return output?.kind.make.by === 'page' ? [output] : [];
  });
  const pages = [
    ...shareOf(
      stale.filter((page) => articleOf(page)),
      shard,
    ),
    ...shareOf(
      stale.filter((page) => !articleOf(page)),
      shard,
    ),
  ];
  const staleBundles = new Set(wanted.staleBundles.map(({ name }) => name));
  const ownSegments = shareOf(
    segments.filter(({ name }) => staleBundles.has(name)),
    shard,
    ({ segment }) => segment.entries.length,
  );
  const files = new Set([
    ...pages.map((page) => articleOf(page)?.file),
    ...pages.flatMap((page) => picturedBy(page).map(({ article }) => article.file)),
    ...ownSegments.flatMap(({ segment }) => segment.entries.map(({ article }) => article.file)),
  ]);
  const jobsOfTexts = [...files].flatMap((file) => missing.get(file ?? '') ?? []);
  const texts = progress.phase('texts');
  await bodies.render(jobsOfTexts, jobs, texts.update);
  texts.end();
  const rendered = jobsOfTexts.map(({ article }) => article.file);
  const ofBodies = withSeverities(bodies.problems(rendered), archive.site.severity);
  const problems = withSeverities([...archive.problems, ...ofBodies], {});
  if (!options.skipBroken && problems.some(({ severity }) => severity === 'error')) return { problems };

  const final = planned();
  const keys = new Map(final.segments.map(({ name, key }) => [name, key]));
  const [printing, indexing] = [progress.phase('pages'), progress.phase('search')];
  const [printed, indexed] = await Promise.all([
    printPages(
      pages.map(({ path }) => path),
      viewsByPath(pages, outputs, bodies),
      { bundle, threads: jobs, folder },
      printing.update,
    ),
    makeSegments(ownSegments, { catalog, bodies }, { work, jobs }, indexing.update),
  ]);
  printing.end();
  indexing.end();
  writePart(
    out,
    { shard: `${shard.number}/${shard.of}`, rendering: codes.rendering },
    { pages: printed.pages, bundles: new Map([...indexed, [ASSETS.name, printed.assets]]) },
    {
      page: (file) => final.wanted.files.get(file)!.key,
      bundle: (name) => keys.get(name) ?? codes.bundle,
    },
    { files: rendered, bodies, media },
  );
  opened.bodyCache.save();
  opened.bodyCache.close();
  saveKnown(cache, inputs);
  await rm(work, { recursive: true, force: true });
  return { problems, part: { pages: pages.length, segments: ownSegments.length, texts: rendered.length } };
}
