import { posix } from 'node:path';
import type { Article } from '../article/article.ts';
import type { FileLanguages } from '../article/file-languages.ts';
import { readFileName } from '../article/file-name.ts';
import type { Catalog } from '../catalog/catalog.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems.ts';
import { problem, quote } from '../problems.ts';
import { articlePath, decodePath, pagePath, slugify } from '../urls.ts';

/** What an archive contains, for the check of broken links. */
export interface LinkedArchive {
  fileLanguages: FileLanguages;
  catalog: Catalog;
  articles: Article[];
  /** Files without a published article or draft. */
  withheld: { file: string; state: 'broken' | 'no article' | 'scheduled' }[];
  others: string[];
}

/**
 * Adds to the problems of broken links: the link waits for an unpublished article, or the address that the author
 * probably meant. Of several links that wait for the same article, the first is reported with the number of the others.
 */
export function explainLinks(problems: Problem[], archive: LinkedArchive): Problem[] {
  if (!problems.some(({ about }) => about !== undefined)) return problems;
  const waiting = waitingIn(archive);
  const near = nearIn(archive);
  const reported = new Map<string, Problem[]>();
  const explained: Problem[] = [];
  for (const p of problems) {
    if (p.about === undefined || !/^(link-broken|image-missing)$/.test(p.code)) {
      explained.push(p);
      continue;
    }
    const target = p.code === 'link-broken' ? waiting(p.file, p.about) : null;
    if (target) reported.set(target.file, [...(reported.get(target.file) ?? []), waits(p, target)]);
    else explained.push(near(p));
  }
  for (const [first, ...others] of reported.values()) {
    const more = others.length === 1 ? '1 more link' : `${others.length} more links`;
    explained.push(
      others.length === 0 ? first! : { ...first!, found: `${first!.found}; ${more} in other places wait for it too` },
    );
  }
  return explained;
}

interface Waiting {
  file: string;
  why: string;
}

function waits(p: Problem, { file, why }: Waiting): Problem {
  const found = `${quote(p.about!)}: it leads to ${file}, ${why}`;
  const cure = `nothing here, the link is right: publish or mend ${file}`;
  return problem('link-waits', p, found, cure);
}

/** Finds the unpublished article that a link waits for. */
function waitingIn({
  articles,
  withheld,
  catalog,
  fileLanguages,
}: LinkedArchive): (from: string, written: string) => Waiting | null {
  const files = new Map<string, Waiting>();
  const paths = new Map<string, Waiting>();
  const slugs = new Map<string, Waiting>();
  const { language } = catalog.site;
  for (const article of articles) {
    if (article.status === 'published') continue;
    const why = article.status === 'draft' ? 'a draft' : `scheduled for ${article.date?.day ?? 'later'}`;
    const waiting = { file: article.file, why };
    files.set(article.file, waiting);
    const path =
      article.permalink ??
      (article.date
        ? articlePath(article.date.day, article.slug, article.lang, language)
        : pagePath(article.slug, article.lang, language));
    paths.set(path, waiting);
    for (const alias of article.aliases) paths.set(alias.path, waiting);
  }
  for (const { file, state } of withheld) {
    if (state === 'scheduled') continue;
    const isBroken = state === 'broken';
    const waiting = { file, why: isBroken ? 'which has an error' : 'which is not published' };
    files.set(file, waiting);
    const slug = slugify(readFileName(file, fileLanguages).base);
    if (slug && isBroken) slugs.set(slug, waiting);
  }
  return (from, written) => {
    const target = decodePath(written.replace(/[?#].*$/s, '')) ?? written;
    if (target === '') return null;
    const path = target.startsWith('/') ? target : posix.join('/', posix.dirname(from), target);
    const stem = path.slice(1).replace(/\/$/, '');
    const file = [stem, `${stem}.md`, `${stem}.markdown`, `${stem}/index.md`]
      .map((name) => files.get(name))
      .find(Boolean);
    if (file) return file;
    const found = paths.get(path) ?? paths.get(`${path.replace(/\/$/, '')}/`);
    return found ?? slugs.get(slugify(path.replace(/\/$/, '').split('/').at(-1) ?? '')) ?? null;
  };
}

/** Finds the link or picture that the author probably meant. */
function nearIn({ catalog, others }: LinkedArchive): (p: Problem) => Problem {
  let folders: Map<string, string[]> | undefined;
  let byName: Map<string, string[]> | undefined;
  const index = () => {
    folders = new Map();
    byName = new Map();
    const pages = [...catalog.entries, ...catalog.pages].map(({ path }) => path.replace(/\/$/, ''));
    for (const file of [
      ...others.map((name) => `/${name}`),
      ...[...catalog.pathOfFile.keys()].map((name) => `/${name}`),
      ...pages,
    ]) {
      const [folder, name] = [posix.dirname(file), posix.basename(file)];
      folders.set(folder, [...(folders.get(folder) ?? []), name]);
      byName.set(name, [...(byName.get(name) ?? []), file]);
    }
  };
  return (p) => {
    if (!folders) index();
    const written = p.about!;
    const [, target = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
    const decoded = decodePath(target) ?? target;
    if (decoded === '' || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(decoded)) return p;
    const isFolder = decoded.endsWith('/');
    const from = posix.join('/', posix.dirname(p.file));
    const wanted = (decoded.startsWith('/') ? posix.normalize(decoded) : posix.join(from, decoded)).replace(/\/$/, '');
    const [folder, name] = [posix.dirname(wanted), posix.basename(wanted)];
    const isPicture = (other: string) => p.code !== 'image-missing' || /\.(png|jpe?g|gif|webp|avif|svg)$/i.test(other);
    const names = (folders!.get(folder) ?? []).filter(isPicture);
    const beside =
      names.find((other) => other.normalize('NFC') === name.normalize('NFC')) ??
      sameStem(name, names) ??
      nearest(name, names);
    const elsewhere = (byName!.get(name) ?? byName!.get(`${name}.md`) ?? []).filter(isPicture);
    const found =
      beside !== null && beside !== undefined
        ? posix.join(folder, beside)
        : elsewhere.length === 1
          ? elsewhere[0]!
          : null;
    if (found === null) return p;
    const relative = decoded.startsWith('/') ? found : posix.relative(from, found);
    const address = `${relative.replaceAll(' ', '%20')}${isFolder ? '/' : ''}`;
    if (address === target) return p;
    const { line, column } = p;
    return { ...p, cure: `${address}${rest}`, fix: [{ line, column, from: written, to: address + rest }] };
  };
}

/** The only file of the same name with another extension: `photo.jpg` for `photo.jpeg`. */
function sameStem(name: string, names: string[]): string | undefined {
  const stem = (file: string) => file.replace(/\.[^.]*$/, '').toLowerCase();
  const found = names.filter((other) => stem(other) === stem(name));
  return found.length === 1 ? found[0] : undefined;
}
