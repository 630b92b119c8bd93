import type { Article } from '../article/article.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { normalizePath } from '../urls.ts';
import type { Notice } from './entry.ts';

/** Withdrawn and superseded articles. */
export interface Standing {
  /** Whether an article can still be read at its address. */
  isHere: (article: Article) => boolean;
  notices: Notice[];
  /** Articles that redirect, with the path of the final replacement. */
  replaced: { article: Article; path: string; successor: string }[];
}

type Placed = { article: Article; path: string };

/**
 * Separates current, superseded and withdrawn articles. `superseded_by` redirects to the end of the chain. A withdrawn
 * article has a notice, which names its replacement if there is one. A cycle or a missing replacement is reported.
 */
export function partByStanding(all: Placed[], pathOfFile: Map<string, string>, problems: Problem[]): Standing {
  const standing: Standing = { isHere: () => true, notices: [], replaced: [] };
  const changed = all.filter(({ article }) => article.withdrawn || article.supersededBy);
  if (changed.length === 0) return standing;
  const targets = new Map<string, string>();
  const lookUp = finderOf(all, pathOfFile);
  for (const { article, path } of changed) {
    const target = article.supersededBy && lookUp(article);
    if (target !== undefined) targets.set(path, target);
    else if (article.supersededBy) problems.push(broken(article, 'nothing that is published'));
  }
  const away = new Set<string>();
  for (const { article, path } of changed) {
    const chain = chainOf(path, targets);
    if (chain.isCircle) problems.push(broken(article, `a circle: ${chain.paths.join(' to ')}`));
    const successor = chain.isCircle ? undefined : chain.paths.at(-1);
    const { withdrawn } = article;
    const leadsOn = successor !== undefined && (!withdrawn || withdrawn.kind === 'superseded');
    if (leadsOn) standing.replaced.push({ article, path, successor });
    else if (withdrawn)
      standing.notices.push({ article: { ...article, withdrawn }, path, ...(successor ? { successor } : {}) });
    else continue;
    away.add(article.file);
  }
  return { ...standing, isHere: ({ file }) => !away.has(file) };
}

/** The path at the end of a chain of redirects that starts at a path, without the path itself. */
function chainOf(from: string, targets: Map<string, string>): { paths: string[]; isCircle: boolean } {
  const paths: string[] = [];
  const seen = new Set([from]);
  for (let next = targets.get(from); next !== undefined; next = targets.get(next)) {
    paths.push(next);
    if (seen.has(next)) return { paths: [from, ...paths], isCircle: true };
    seen.add(next);
  }
  return { paths, isCircle: false };
}

function broken(article: Article, found: string): Problem {
  const { written, line } = article.supersededBy!;
  const at = { file: article.file, field: 'superseded_by', line };
  return problem(
    'superseded-broken',
    at,
    `${quote(written)}, ${found}`,
    'superseded_by: an address such as /2020/11/10/summit/, a file or an id',
  );
}

/**
 * Finds the path that an article refers to: by id, by a file below the content folder or beside its own, or by path.
 */
function finderOf(all: Placed[], pathOfFile: Map<string, string>): (article: Article) => string | undefined {
  const byId = new Map(all.flatMap(({ article, path }) => (article.id ? [[article.id.text, path] as const] : [])));
  const paths = new Set(all.map(({ path }) => path));
  for (const { article, path } of all)
    for (const alias of article.aliases) if (!paths.has(alias.path)) byId.set(alias.path, path);
  return ({ file, supersededBy }) => {
    const written = supersededBy!.written;
    const folder = file.split('/').slice(0, -1);
    const beside = joinPath([...folder, ...written.split('/')]);
    const path = normalizePath(written, 'alias');
    const known = path !== null && paths.has(path) ? path : undefined;
    return (
      byId.get(written) ??
      pathOfFile.get(written.replace(/^\//, '')) ??
      pathOfFile.get(beside) ??
      known ??
      byId.get(path ?? '')
    );
  };
}

function joinPath(parts: string[]): string {
  const path: string[] = [];
  for (const part of parts) {
    if (part === '..') path.pop();
    else if (part !== '.' && part !== '') path.push(part);
  }
  return path.join('/');
}
