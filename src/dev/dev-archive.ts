import { join, posix } from 'node:path';
import type { Archive } from '../archive.ts';
import { openArchive, openContent } from '../archive.ts';
import type { Article } from '../article/article.ts';
import { readFileName } from '../article/file-name.ts';
import type { ParseContext } from '../article/parse-context.ts';
import { listPublicFiles } from '../build/public-files.ts';
import { explainLinks } from '../checks/near-links.ts';
import type { ReadArticle } from '../checks/read-article.ts';
import { readArticle } from '../checks/read-article.ts';
import type { Output } from '../outputs/output.ts';
import { articleOf, picturedBy } from '../outputs/output.ts';
import { findInPackages } from '../owner/find-in-packages.ts';
import { nearest } from '../problems/nearest.ts';
import type { Problem } from '../problems.ts';
import { readSource } from '../read-content.ts';
import { surroundingsOf } from '../rendering/body-surroundings.ts';
import { renderArticle } from '../rendering/render-article.ts';
import type { Site } from '../site/site.ts';
import { slugify } from '../urls.ts';
import type { ImageView } from '../views/frame.ts';
import type { PageView } from '../views/page-view.ts';
import type { BodyOf } from '../views/rendered-body.ts';
import { isTextAlone } from './is-text-alone.ts';

export interface DevOptions {
  content: string;
  publicFolder: string;
  /** The folder for pictures. */
  media: string;
  asOf: number;
  /** Reads an article through the cache; undefined if it must be read from its file. */
  known?: (file: string, context: ParseContext) => ReadArticle | undefined;
}

/** A page, its file, and the problems of that file. */
export interface DevPage {
  view: PageView;
  file?: string;
  /** `draft` or `scheduled`, for an article that readers do not see yet. */
  hidden?: string;
  problems: Problem[];
}

/**
 * The archive of one long-lived process. A change makes only the affected parts read again. Drafts and scheduled
 * articles have pages. If settings cannot be read, the last ones stay.
 */
export class DevArchive {
  readonly #options: DevOptions;
  readonly #read = new Map<string, ReadArticle>();
  readonly #hidden = new Map<string, Article['status']>();
  /** The last address of each file, including files that cannot be read now. */
  readonly #lastPaths = new Map<string, string>();
  #site: Site | undefined;
  #archive!: Archive;
  #context: ParseContext | undefined;
  /** Pages, feeds, style sheets and similar outputs by path. */
  #outputs = new Map<string, Output>();

  private constructor(options: DevOptions) {
    this.#options = options;
  }

  static async open(options: DevOptions): Promise<DevArchive> {
    const made = new DevArchive(options);
    await made.change([]);
    return made;
  }

  /** Reads changed files again. Rebuilds the archive if more than texts has changed. */
  async change(files: string[]): Promise<void> {
    if (files.length > 0 && files.every((file) => this.#takeText(file))) return;
    for (const file of files) this.#read.delete(file);
    const { content, publicFolder, asOf } = this.#options;
    const opened = await openContent(content);
    const isBroken = opened.problems.some(({ code }) => code === 'site-unreadable');
    if (isBroken && this.#site) opened.site = this.#site;
    else this.#site = opened.site;
    const publicFiles = await listPublicFiles(publicFolder);
    this.#hidden.clear();
    this.#archive = await openArchive({
      content,
      opened,
      asOf,
      publicFiles,
      parse: (file, context) => this.#parse(file, context),
    });
    this.#outputs = this.#archive.outputs.byPath();
    for (const [file, path] of this.#archive.catalog.pathOfFile) this.#lastPaths.set(file, path);
  }

  /** The time for which the archive is shown. */
  get asOf(): number {
    return this.#options.asOf;
  }

  get site(): Site {
    return this.#archive.site;
  }

  /** Problems of files. Texts are checked when their pages are shown. */
  get problems(): Problem[] {
    return this.#archive.problems;
  }

  get counts(): { articles: number; hidden: number } {
    return { articles: this.#archive.catalog.entries.length, hidden: this.#hidden.size };
  }

  /** Drafts and scheduled articles. */
  get hidden(): { title: string; path: string; status: string }[] {
    const { articles, catalog } = this.#archive;
    return articles.flatMap(({ file, title }) => {
      const [status, path] = [this.#hidden.get(file), catalog.pathOfFile.get(file)];
      return status && path ? [{ title, path, status }] : [];
    });
  }

  pathOf(file: string): string | undefined {
    return this.#archive.catalog.pathOfFile.get(file);
  }

  /** The page at a path; null if there is none. */
  async page(path: string): Promise<DevPage | null> {
    const { outputs } = this.#archive;
    const output = this.#outputs.get(path);
    if (output?.kind.make.by !== 'page') return null;
    const article = articleOf(output);
    if (!article) {
      const pictures = new Map<string, ImageView | undefined>();
      for (const whole of picturedBy(output))
        pictures.set(whole.article.file, (await this.#render(whole.article, whole.path)).body.image);
      return { view: outputs.viewOf(output, undefined, (file) => pictures.get(file)), problems: [] };
    }
    const { file } = article;
    const rendered = await this.#render(article, path);
    const status = this.#hidden.get(file);
    const own = this.problems.filter((p) => p.file === file);
    return {
      view: outputs.viewOf(output, rendered.body),
      file,
      problems: [...own, ...rendered.problems],
      ...(status ? { hidden: status } : {}),
    };
  }

  /** A file that is not a page, as its bytes or by its name on disk; null if there is none. */
  async file(path: string): Promise<Uint8Array | { on: string } | null> {
    const { content, publicFolder, media } = this.#options;
    if (this.#archive.publicFiles.includes(path)) return { on: join(publicFolder, path) };
    if (path.startsWith('/media/')) return { on: join(media, posix.basename(path)) };
    const output = this.#outputs.get(path);
    if (!output || output.kind.make.by === 'page') return null;
    const { make } = output.kind;
    if (make.by === 'copy') {
      const name = make.source(output.facts);
      if (make.folder === 'packages') return { on: findInPackages(name) ?? '' };
      const folder = { media, public: publicFolder, content, code: join(import.meta.dirname, '..') }[make.folder];
      return { on: join(folder, name) };
    }
    const bodyOf: BodyOf = async (article, at) => (await this.#render(article, at)).body;
    return Buffer.from(await this.#archive.outputs.contentOf(output, bodyOf));
  }

  /** The page for a missing address. */
  notFound(): PageView {
    return this.#archive.outputs.viewOf(this.#outputs.get('/404.html')!);
  }

  /** The unreadable file that had a path, or would have it by its name. */
  brokenAt(path: string): { file: string; problems: Problem[] } | null {
    const slug = path.replace(/\/$/, '').split('/').at(-1) ?? '';
    const found = this.#archive.withheld.find(
      ({ file, state }) =>
        state !== 'scheduled' &&
        (this.#lastPaths.get(file) === path || slugify(readFileName(file, this.#archive.fileLanguages).base) === slug),
    );
    return found ? { file: found.file, problems: this.problems.filter(({ file }) => file === found.file) } : null;
  }

  /** Existing addresses that resemble a missing one. */
  near(path: string): string[] {
    const paths = [...this.#outputs].flatMap(([path, { kind }]) => (kind.make.by === 'page' ? [path] : []));
    const name = posix.basename(path);
    const same = paths.filter((other) => posix.basename(other) === name);
    const names = new Map(paths.map((other) => [posix.basename(other), other]));
    const like = nearest(name, names.keys());
    const parents = [posix.dirname(path), posix.dirname(posix.dirname(path))].map((parent) =>
      parent.replace(/\/?$/, '/'),
    );
    return [
      ...new Set([...same, ...(like ? [names.get(like)!] : []), ...parents.filter((parent) => paths.includes(parent))]),
    ].slice(0, 8);
  }

  async #render(article: Article, path: string) {
    const { content, publicFolder, media } = this.#options;
    const surroundings = surroundingsOf(this.#archive, { content, publicFolder, media }, this.#archive.publicFiles);
    const rendered = await renderArticle(article, path, surroundings);
    return { body: rendered.body, problems: explainLinks(rendered.problems, this.#archive) };
  }

  /** Takes over the new text of an article if nothing else of it has changed. */
  #takeText(file: string): boolean {
    const before = this.#read.get(file);
    if (!before?.article || !this.#context) return false;
    const now = this.#readAnew(file, this.#context);
    if (!isTextAlone(before, now)) return false;
    // The catalog has a copy of an unpublished article.
    const { digest } = now.article!;
    for (const article of [before.article, this.#archive.articles.find((other) => other.file === file)])
      if (article) article.digest = digest;
    return true;
  }

  #readAnew(file: string, context: ParseContext): ReadArticle {
    const source = readSource(this.#options.content, file);
    return 'code' in source ? { problems: [source] } : readArticle(source, context);
  }

  #parse(file: string, context: ParseContext): ReadArticle {
    this.#context = context;
    const read = this.#read.get(file) ?? this.#options.known?.(file, context) ?? this.#readAnew(file, context);
    this.#read.set(file, read);
    const { article } = read;
    if (!article || article.status === 'published') return read;
    this.#hidden.set(file, article.status);
    return { ...read, article: { ...article, status: 'published' } };
  }
}
