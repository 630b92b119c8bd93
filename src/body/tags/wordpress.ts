import { partsOf } from './tag-parts.ts';

/** Shortcodes of WordPress and its common plugins, with an address, a number or attributes. */
const KNOWN =
  /^(?:audio|video|playlist|youtube|vimeo|soundcloud|googlemaps|slideshow|tweet|instagram|gist|dailymotion|ted|wpvideo|blip\.tv|su_\w+|vc_\w+|et_pb_\w+|contact-field)$/;
const WITH_CONTENT = /^(?:wp_caption|caption|embed|sourcecode)$/;
const ALONE = /^(?:gallery|playlist|contact-form(?:-7)?|nextpage)$/;

/** A WordPress shortcode: its inside, its content up to the end tag, and the end of the whole. */
export interface WordPressTag {
  name: string;
  inner: string;
  /** Null if the shortcode has no end tag. */
  content: string | null;
  end: number;
}

const TAG = /^\[(\/?)([a-z][\w.-]{1,30})((?:[^\][<>"'\n]|"[^"\n]{0,500}"|'[^'\n]{0,500}'){0,500})\](?![([:])/i;
const LONGEST_TAG = 1000;
const LONGEST = 20_000;

/** The shortcode at an offset of a text; null if there is none. */
export function readWordPressTag(text: string, at: number): WordPressTag | null {
  const found = TAG.exec(text.slice(at, at + LONGEST_TAG));
  if (!found) return null;
  const { 0: whole, 1: slash, 2: written = '', 3: rest = '' } = found;
  const name = written.toLowerCase();
  const end = at + whole.length;
  if (slash) {
    const isClosing = rest === '' && text.slice(Math.max(0, at - LONGEST), at).includes(`[${written} `);
    return isClosing ? { name, inner: '', content: null, end } : null;
  }
  const close = WITH_CONTENT.test(name) ? text.slice(end, end + LONGEST).indexOf(`[/${written}]`) : -1;
  const inner = `${name} ${rest.replace(/^=|\/$/, '')}`;
  if (close >= 0) {
    const content = text.slice(end, end + close);
    return { name, inner, content, end: end + close + written.length + 3 };
  }
  const isTag =
    /[ \t][\w-]+=["']/.test(rest) ||
    (ALONE.test(name) && rest.trim() === '') ||
    (KNOWN.test(name) && /=|https?:|^[ \t]+\d+[ \t]*$/.test(rest));
  return isTag ? { name, inner, content: null, end } : null;
}

const PICTURE = /!\[[^\]]*\]\(\s*(?:<[^<>]*>|[^\s()<>]+)(?<title>\s+(?:"[^"]*"|'[^']*'))?\s*\)/;
const IMG = /(?:<a\b[^<>]*>\s*)?<img\b[^<>]*>(?:\s*<\/a>)?/i;

/** A picture with its caption, in Markdown or as HTML. */
export function captioned({ inner, content }: WordPressTag, setCaption: (markdown: string) => string): string {
  const text = content ?? '';
  const attribute = partsOf(inner).named['caption'] ?? '';
  const picture = PICTURE.exec(text);
  if (picture) {
    const linked = linkAround(text, picture.index, picture[0].length);
    const words = `${text.slice(0, linked.begin)} ${text.slice(linked.end)} ${attribute}`.trim();
    const title = words === '' ? '' : ` "${setCaption(words)}"`;
    const own = picture.groups?.['title'] ?? '';
    const bare = picture[0].slice(0, picture[0].length - 1 - own.length);
    const made = words === '' ? picture[0] : `${bare.trimEnd().replace(own, '')}${title})`;
    return text.slice(linked.begin, picture.index) + made + text.slice(picture.index + picture[0].length, linked.end);
  }
  const img = IMG.exec(text);
  if (!img) return `${text} ${attribute}`.trim();
  const words = (text.replace(img[0], ' ') + attribute).trim();
  return `<figure>${img[0]}<figcaption>${words}</figcaption></figure>`.replaceAll('\n', ' ');
}

/** The link around a picture. */
function linkAround(text: string, begin: number, length: number): { begin: number; end: number } {
  const end = begin + length;
  const [close] = /^\]\([^()\n]*\)/.exec(text.slice(end)) ?? [];
  return text[begin - 1] === '[' && close ? { begin: begin - 1, end: end + close.length } : { begin, end };
}
