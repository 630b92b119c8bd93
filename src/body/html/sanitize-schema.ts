import type { Schema } from 'hast-util-sanitize';
import { elementsThat } from '../../html-elements.ts';

/**
 * The HTML that an article may contain, as data. The schema lists what is allowed; everything else
 * is removed. The list differs from rehype-sanitize's default, which drops figures, times and
 * media, and renames ids but not the links to them.
 *
 * - Nothing that runs, loads or frames: no script, style, iframe, object, embed, form, svg, math,
 * link, meta, base.
 * - No `style`, no `on…`, no `class` but those that the footnotes and code languages of Markdown
 * make.
 * - No `name`, and no `id` on an image: a page's own names cannot be shadowed. Other ids are kept
 * as written, since links
 * to them from elsewhere are part of an archive's promise; an id on an element without a name never
 * hides a property
 * of `window` or `document` (HTML standard, "named access on the Window object").
 */
const GLOBAL = ['dir', 'id', 'lang', 'title'];
const FOOTNOTES = ['dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'];

export const SANITIZE_SCHEMA: Schema = {
  tagNames: elementsThat('printed'),
  attributes: {
    '*': GLOBAL,
    a: ['href', 'hrefLang', ...FOOTNOTES, ['className', 'data-footnote-backref']],
    audio: ['src', ['controls', true], 'preload'],
    blockquote: ['cite'],
    code: [['className', /^language-[\w+#.-]+$/]],
    data: ['value'],
    del: ['cite', 'dateTime'],
    details: [['open', true]],
    // The saved `srcset`. Browsers ignore this name (`additions/picture-candidates.ts`).
    img: ['src', 'dataCandidates', 'alt', 'width', 'height'],
    ins: ['cite', 'dateTime'],
    li: ['value'],
    ol: ['start', 'reversed', ['type', '1', 'a', 'A', 'i', 'I']],
    q: ['cite'],
    source: ['src', 'dataCandidates', 'type'],
    td: ['align', 'colSpan', 'rowSpan', 'headers'],
    th: ['align', 'colSpan', 'rowSpan', 'headers', ['scope', 'row', 'col', 'rowgroup', 'colgroup']],
    time: ['dateTime'],
    track: ['src', 'kind', 'srcLang', 'label'],
    video: ['src', ['controls', true], 'poster', 'width', 'height', 'preload'],
  },
  required: { audio: { controls: true }, video: { controls: true } },
  protocols: {
    cite: ['http', 'https'],
    href: ['http', 'https', 'mailto', 'tel'],
    poster: ['http', 'https'],
    src: ['http', 'https'],
  },
  // An element outside its place is dropped, but its text stays.
  ancestors: {
    ...{ li: ['ol', 'ul'], dt: ['dl'], dd: ['dl'], summary: ['details'], figcaption: ['figure'] },
    ...{
      caption: ['table'],
      colgroup: ['table'],
      col: ['table'],
      thead: ['table'],
      tbody: ['table'],
      tfoot: ['table'],
    },
    ...{
      tr: ['table'],
      th: ['table'],
      td: ['table'],
      track: ['audio', 'video'],
      source: ['audio', 'video', 'picture'],
    },
  },
  strip: ['script', 'style', 'template', 'noscript', 'noembed', 'noframes', 'xmp', 'plaintext', 'title', 'svg', 'math'],
  clobber: [],
  clobberPrefix: '',
  allowComments: false,
  allowDoctypes: false,
};
