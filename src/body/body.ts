import type { PictureRights } from '../article/picture-rights.ts';
import type { Problem } from '../problems.ts';
import type { Site } from '../site/site.ts';

/** A picture as it can be printed: `src` is a path of the site. */
export interface Picture {
  src: string;
  srcset?: string;
  width?: number;
  height?: number;
  /** What could be seen of the file and is not shown, in words. */
  lost?: string;
  /** What the file is, where its name says something else: in words, and the ending it should have. */
  misnamed?: { found: string; ending: string };
  /** Shown as far as it could be decoded. */
  isDamaged?: boolean;
  /** What the file says of its maker. */
  rights?: PictureRights;
  /** Which of its metadata are broken, in words. */
  unread?: string;
}

/** Why a picture or document cannot be shown, and what to write instead, where that is known. */
export interface NoPicture {
  reason: string;
  cure?: string;
}

/** What a text is rendered with: where everything lies. It is handed in, so that rendering touches no disk. */
export interface BodyContext {
  site: Pick<Site, 'url' | 'base' | 'imageHosts' | 'language'> & Partial<Pick<Site, 'replace'>>;
  /** The path that a Markdown file of the content folder is published at. */
  pathOfFile: (file: string) => string | undefined;
  /** The path of the only Markdown file of a name, whatever its folder. */
  pathOfName: (name: string) => string | undefined;
  /** The path of the only article of a day or month and a name, such as `2019-01-02/bridge` or `2019-01/bridge`. */
  pathOfDay: (dayAndName: string) => string | undefined;
  /** Whether the edition has a page, or the owner's public folder a file, at a path. */
  hasPath: (path: string) => boolean;
  /** Whether the content folder has such a file that is not Markdown. */
  hasFile: (file: string) => boolean;
  /** Whether the archive has anything, published or not, in a folder at its top, such as `news`. */
  hasFolder: (folder: string) => boolean;
  /** Makes a picture of the content folder ready, or says why it cannot be. A path with a leading slash is a public file. */
  picture: (file: string) => Promise<Picture | NoPicture>;
  /** The path that a document of the content folder is served at; null when its kind is not served; or why it cannot be. */
  attachment: (file: string) => Promise<string | null | NoPicture>;
  words: Record<
    'digits' | 'footnotes' | 'backToText' | 'headingLink' | 'wideTable' | 'openPicture' | 'pictureMissing',
    string
  >;
}

/** A rendered text. */
export interface Body {
  /** Sanitized, with the additions made here. */
  html: string;
  /** The first words, as plain text, for descriptions where there is no standfirst. */
  opening: string;
  words: number;
  /** Its headings, where there are enough of them for a table of contents. */
  contents?: { id: string; text: string; level: 2 | 3 }[];
  problems: Problem[];
}

/** The text to render and where it stands: `line` is the line of the file on which it begins. */
export interface BodySource {
  file: string;
  title: string;
  /** The path of its page, which relative addresses count from. */
  path: string;
  lang: string;
  /** The text; of a file whose name ends in `.html`, HTML. */
  markdown: string;
  line: number;
  /** What the front matter says under a key, for texts that ask for it. */
  pageValue?: (key: string) => string | undefined;
  /** What the article is about, where it is little more than a link. */
  link?: string;
}
