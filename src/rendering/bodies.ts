import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../archive.ts';
import type { Article } from '../article/article.ts';
import type { BodyCache, BodyQuestion, BodyQuestionKind, BodyRecord } from '../cache/body-cache.ts';
import type { KnownFiles } from '../cache/known-files.ts';
import { everyText } from '../catalog/every-text.ts';
import { digest } from '../digest.ts';
import type { Problem } from '../problems.ts';
import type { RenderedBody } from '../views/rendered-body.ts';
import type { BodySurroundings } from './body-surroundings.ts';
import { answerOf } from './body-surroundings.ts';
import { ChangedFile } from './changed-file.ts';
import { checkPartLinks } from './check-part-links.ts';
import type { Job } from './render-bodies.ts';
import { renderBodies } from './render-bodies.ts';

/** The bodies of an archive: those from the cache, and those that are missing. */
export class Bodies {
  /** Articles and pages whose text must be rendered, in the order of the catalog. */
  readonly missing: Job[] = [];
  readonly #cache: BodyCache;
  readonly #surroundings: BodySurroundings;
  readonly #known: { content: KnownFiles; publicFolder: KnownFiles };
  readonly #media: Set<string>;
  readonly #fileOfPath: (path: string) => string | undefined;

  constructor(
    archive: Archive,
    cache: BodyCache,
    surroundings: BodySurroundings,
    known: { content: KnownFiles; publicFolder: KnownFiles },
  ) {
    this.#cache = cache;
    this.#surroundings = surroundings;
    this.#known = known;
    let files: Map<string, string> | undefined;
    this.#fileOfPath = (path) => {
      files ??= new Map([...everyText(archive.catalog)].map(({ article, path: own }) => [own, article.file]));
      return files.get(path);
    };
    this.#media = new Set(filesIn(surroundings.folders.media));
    for (const { article, path } of everyText(archive.catalog)) {
      const last = cache.last(article.file, keyOf(article, path));
      const hasMedia = (name: string) => surroundings.folders.media === null || this.#media.has(name);
      if (last && this.#wouldBeTheSame(last.lookups) && last.media.every(hasMedia)) cache.keep(article.file);
      else this.missing.push({ article, path });
    }
  }

  /**
   * Renders missing bodies and stores the results.
   * @throws ChangedFile
   */
  async render(jobs: Job[], threads: number, onProgress: (done: number, total: number) => void): Promise<void> {
    const places = new Map(jobs.map((job) => [job.article.file, job]));
    await renderBodies(jobs, this.#surroundings, {
      jobs: threads,
      onProgress,
      take: ({ file, json, digest: ofBody, media, asked, partLinks, problems, isChanged }) => {
        if (isChanged) throw new ChangedFile(file);
        const { article, path } = places.get(file)!;
        this.#cache.add(file, json, {
          key: keyOf(article, path),
          digest: ofBody,
          lookups: asked.map(([kind, name]): BodyQuestion => [kind, name, this.#answer(kind, name)]),
          media,
          ...(partLinks ? { partLinks } : {}),
          problems,
        });
      },
    });
  }

  /** The digest of a rendered body; '' if it has not been rendered. */
  bodyDigest(file: string): string {
    return this.#cache.get(file)?.digest ?? '';
  }

  /** The stored result for a body. */
  record(file: string): BodyRecord {
    return this.#cache.get(file)!;
  }

  read(file: string): RenderedBody {
    return this.#cache.read(file);
  }

  /** The problems of the texts that are rendered, and of their links to parts of each other. */
  problems(files: Iterable<string>): Problem[] {
    return [...files].flatMap((file) => [
      ...(this.#cache.get(file)?.problems ?? []),
      ...checkPartLinks(file, this.#cache, this.#fileOfPath),
    ]);
  }

  /** The names of the pictures and documents that these files' texts need. */
  mediaOf(files: Iterable<string>): Set<string> {
    return new Set([...files].flatMap((file) => this.#cache.get(file)?.media ?? []));
  }

  #wouldBeTheSame(lookups: BodyQuestion[]): boolean {
    return lookups.every(([kind, name, answer]) => this.#answer(kind, name) === answer);
  }

  #answer(kind: BodyQuestionKind, name: string): string {
    if (kind !== 'picture' && kind !== 'attachment') return answerOf(this.#surroundings, kind, name);
    const { content, publicFolder } = this.#known;
    return (name.startsWith('/') ? publicFolder.digestOf(name.slice(1)) : content.digestOf(name)) ?? '';
  }
}

/** A digest of the whole input of a rendering, except its questions about other files. */
function keyOf({ file, digest: source, title, lang }: Article, path: string): string {
  return digest('value', `${source}\n${file}\n${path}\n${lang}\n${title}`);
}

function filesIn(folder: string | null): string[] {
  try {
    return folder === null ? [] : readdirSync(join(folder));
  } catch {
    return [];
  }
}
