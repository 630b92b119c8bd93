import { tagEnd } from '../html/open-tags.ts';

/** An HTML tag as written. `at` is its offset in its piece of HTML. */
export interface HtmlTag {
  name: string;
  isEnd: boolean;
  text: string;
  at: number;
}

/** Elements in which other tags mean nothing, or that are removed whole. */
const SKIPPED =
  /^(?:script|style|template|textarea|title|xmp|iframe|noscript|noembed|noframes|plaintext|select|svg|math)$/;

/** Yields the tags of one text that have a meaning, from one piece of HTML after another. */
export interface TagReader {
  read: (html: string) => Generator<HtmlTag>;
  /** An element without its end, such as a script, ends with its block. */
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
          // `<!-->` is a complete comment.
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

/** The end of the next match; 0 if there is none. */
function behind(html: string, mark: RegExp, from: number): number {
  mark.lastIndex = from;
  mark.exec(html);
  return mark.lastIndex;
}
