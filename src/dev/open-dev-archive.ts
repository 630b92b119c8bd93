import { asOf } from '../dates.ts';
import type { DevOptions } from './dev-archive.ts';
import { DevArchive } from './dev-archive.ts';

/** Opens an archive for `dev`, with what an earlier build or check has read of it. */
export async function openDevArchive({
  cache,
  ...folders
}: Pick<DevOptions, 'content' | 'publicFolder' | 'media'> & { cache: string }): Promise<DevArchive> {
  const moment = asOf(process.env);
  const known = await knownArticles({ ...folders, cache }, moment).catch(() => undefined);
  return DevArchive.open({ ...folders, asOf: moment, ...(known ? { known } : {}) });
}

/** Articles in the cache whose files have not changed. They are asked for once; a changed file is read anew. */
async function knownArticles(
  { content, publicFolder, cache }: Pick<DevOptions, 'content' | 'publicFolder'> & { cache: string },
  moment: number,
): Promise<DevOptions['known']> {
  const { openInputs } = await import('../build/inputs.ts');
  const { holds } = await import('../cache/article-cache.ts');
  const { lastArticles, known } = await openInputs({ content, publicFolder, cache });
  const asked = new Set<string>();
  return (file) => {
    if (asked.has(file)) return undefined;
    asked.add(file);
    const last = lastArticles?.get(file);
    return last && known.content.lookUp(file) === last.digest && holds(last, moment) ? last.parsed : undefined;
  };
}
