import { tagEnd } from '../html/open-tags.ts';

/** A tag of HTML, as it is written; `at` is where it begins in its piece. */
export interface Tag {
  name: string;
  isEnd: boolean;
  text: string;
  at: number;
}

/** Elements in which other tags mean nothing, or that are left out of a text whole. */
const SKIPPED =
  /^(?:script|style|template|textarea|title|xmp|iframe|noscript|noembed|noframes|plaintext|select|svg|math)$/;

/** Reads the tags of one text that mean something, piece of HTML by piece. */
export interface TagReader {
  read: (html: string) => Generator<Tag>;
  /** What was left open to its end, such as a script, ends with its block. */
  endBlock: () => void;
}

export function tagReader(): TagReader {
  let skipped = '';
  return {
    *read(html) {
      const mark = /<(\/?)([a-z][^\s/>]*)|<!--|<[!?]/gi;
      for (;;) {
        if (skipped !== '') {
          mark.lastIndex = behind(html, new RegExp(`</${skipped}(?=[\\s/>])`, 'gi'), mark.lastIndex);
          if (mark.lastIndex === 0) return;
          skipped = '';
        }
        const found = mark.exec(html);
        if (!found) return;
        const { 0: begins, 1: slash, 2: name, index } = found;
        if (name === undefined) {
          // `<!-->` is a whole comment.
          mark.lastIndex = begins === '<!--' ? behind(html, /--!?>/g, index + 2) : behind(html, />/g, index);
          if (mark.lastIndex === 0) return;
          continue;
        }
        const end = tagEnd(html, mark.lastIndex);
        mark.lastIndex = end;
        const tag = { name: name.toLowerCase(), isEnd: slash === '/', text: html.slice(index, end), at: index };
        if (!SKIPPED.test(tag.name)) yield tag;
        else if (!tag.isEnd && !/^<(?:svg|math).*\/>$/is.test(tag.text)) skipped = tag.name;
      }
    },
    endBlock() {
      skipped = '';
    },
  };
}

/** Where the next match ends; 0 where there is none. */
function behind(html: string, mark: RegExp, from: number): number {
  mark.lastIndex = from;
  mark.exec(html);
  return mark.lastIndex;
}
