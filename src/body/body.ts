import type { PictureRights } from '../article/picture-rights.ts';
import type { Problem } from '../problems.ts';
import type { SearchText } from '../search/text/search-text.ts';
import type { Site } from '../site/site.ts';

/** One size of a picture. */
export interface PictureVariant {
  path: string;
  /** In pixels. */
  width: number;
}

/** All sizes of a picture in one format, in ascending order. */
export interface PictureFormat {
  /** Its media type. */
  type: string;
  variants: PictureVariant[];
}

/** A picture of the archive. Its paths are those of the site without the base path. */
export interface Picture {
  src: string;
  /** All sizes in ascending order, if there are several. */
  variants?: PictureVariant[];
  /** All sizes in other formats, the best format first. */
  formats?: PictureFormat[];
  /** The file as it came, without place and device. */
  original?: string;
  width?: number;
  height?: number;
  /** In words: visible parts of the file that are not shown. */
  lost?: string;
  /** Set if the file is of another type than its name says: the type in words, and the right extension. */
  misnamed?: { found: string; ending: string };
  /** Whether only a part of it could be decoded. */
  isDamaged?: boolean;
  /** The credit in the file's metadata. */
  rights?: PictureRights;
  /** In words: which of its metadata are broken. */
  unread?: string;
}

/** A picture in the form in which it is printed: its addresses have the base path. */
export interface PrintedPicture extends Omit<Picture, 'formats'> {
  srcset?: string;
  formats?: { type: string; srcset: string }[];
}

/** Why a picture or document cannot be shown, and what to write instead, if that is known. */
export interface NoPicture {
  reason: string;
  cure?: string;
}

/** What rendering asks about the archive. The caller supplies the answers, so rendering reads no files. */
export interface BodyContext {
  site: Pick<Site, 'url' | 'base' | 'imageHosts' | 'language'> & Partial<Pick<Site, 'replace'>>;
  /** The published path of a Markdown file of the content folder. */
  pathOfFile: (file: string) => string | undefined;
  /** The path of a Markdown file by its name alone, if only one file has that name. */
  pathOfName: (name: string) => string | undefined;
  /**
   * The path of an article by its day or month and its name, such as `2019-01-02/bridge` or `2019-01/bridge`, if only
   * one matches.
   */
  pathOfDay: (dayAndName: string) => string | undefined;
  /** Whether the edition has a page, or the public folder a file, at a path. */
  hasPath: (path: string) => boolean;
  /** Whether the content folder has this file, and it is not Markdown. */
  hasFile: (file: string) => boolean;
  /** Whether the archive has anything, published or not, in a top folder such as `news`. */
  hasFolder: (folder: string) => boolean;
  /**
   * Prepares a picture of the content folder, or says why it cannot. A path with a leading slash is a file of the
   * public folder.
   */
  picture: (file: string) => Promise<Picture | NoPicture>;
  /**
   * The published path of a document of the content folder; null if its type is not published; or the reason why it
   * cannot be published.
   */
  attachment: (file: string) => Promise<string | null | NoPicture>;
  /** The language of the words below, if the text is in another one that has no labels. */
  wordsIn?: { lang?: string; dir?: 'ltr' | 'rtl' };
  words: Record<
    | 'colon'
    | 'digits'
    | 'footnotes'
    | 'backToText'
    | 'headingLink'
    | 'wideTable'
    | 'openPicture'
    | 'originalFile'
    | 'pictureMissing',
    string
  >;
}

/** A sound file of an article, such as a podcast episode. */
export interface Sound {
  src: string;
  /** Its media type. */
  type: string;
}

/** A text in the forms in which it is published. */
export interface PrintedText {
  /** Sanitized HTML with our additions. */
  html: string;
  /** The text for the search index. */
  searchText: SearchText;
  /** Places in `html` at which an address begins that counts from the site (`/…`) or else from the page. */
  addresses?: number[];
  /** Places in `html`: from each first to each second of them is what only browsers need. */
  cuts?: number[];
  sounds?: Sound[];
}

/** A link to a part of another text of the archive. Whether that part exists is known once both are rendered. */
export interface PartLink {
  /** The path of the other text. */
  path: string;
  /** The id of the part. */
  id: string;
  /** The address as written. */
  written: string;
  line: number;
  column: number;
}

/** A rendered text. */
export interface Body extends PrintedText {
  /** The first words as plain text, for descriptions of articles without a standfirst. */
  opening: string;
  words: number;
  /** Its headings, if there are enough for a table of contents. */
  contents?: { id: string; text: string; level: 2 | 3 }[];
  partLinks?: PartLink[];
  problems: Problem[];
}

/** The text to render and its place. `line` is the line of the file on which it begins. */
export interface BodySource {
  file: string;
  title: string;
  /** The path of its page. Relative addresses count from it. */
  path: string;
  lang: string;
  /** The text: HTML if the file name ends in `.html`, else Markdown. */
  markdown: string;
  line: number;
  /** The front matter value of a key, for texts that print it. */
  pageValue?: (key: string) => string | undefined;
  /** For a link post: the address of its subject. */
  link?: string;
}
