import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { makeCorpus } from './corpus.ts';

/** A folder of Markdown articles, and the changes of an editor. */
export interface BenchFolder {
  addArticle: () => void;
  /** Adds a word to the article in the middle. */
  correctOldArticle: () => void;
}

/** Writes a synthetic archive directly into a folder. */
export function fillContentFolder(folder: string, articles: number): BenchFolder {
  const corpus = makeCorpus(articles);
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (let index = 0; index < articles; index += 1) {
    const { path, text } = corpus.article(index);
    write(path, text);
  }
  return {
    addArticle: () => {
      const { path, text } = corpus.oneMore();
      write(path, text);
    },
    correctOldArticle: () => {
      const { path } = corpus.article(Math.floor(articles / 2));
      write(path, readFileSync(join(folder, path), 'utf8').replace(/\.\n$/, ' corrected.\n'));
    },
  };
}
