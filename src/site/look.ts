/** The metrics of a font, in font units, from its tables. */
export interface FontMetrics {
  ascent: number;
  /** Below the baseline, so negative. */
  descent: number;
  lineGap: number;
  unitsPerEm: number;
  /** The mean width of a letter, weighted by the frequency of letters in texts. */
  averageWidth: number;
}

/** One font of the owner: a WOFF2 file of the content folder, for one script. */
export interface FontFile {
  /** Its path below the content folder, such as `look/serif.woff2`. */
  file: string;
  /** A CSS unicode-range, such as `U+0600-06FF`. Without one the font covers every letter. */
  range?: string;
  /** A CSS font-weight, such as `200 900` for a variable font. */
  weight?: string;
  style?: 'normal' | 'italic';
  /** The published path, from the site's root. Set once the file was read. */
  path?: string;
  /** Set once the file was read, if its tables hold the metrics. */
  metrics?: FontMetrics;
}

/** A published logo. */
export interface LogoPicture {
  /** From the site's root. */
  path: string;
  width: number;
  height: number;
  /** Its bytes in base64. */
  data: string;
}

/** A picture in place of the site's name. The names are files below the content folder until they are read. */
export interface Logo {
  light: string | LogoPicture;
  dark?: string | LogoPicture;
  /** In rem. */
  height: number;
}

/** The owner's wishes for the look of pages: `look:` of site.yaml. Colours have the form `#rrggbb`. */
export interface Look {
  accent?: string;
  accentDark?: string;
  correction?: string;
  correctionDark?: string;
  logo?: Logo;
  fonts?: { serif?: FontFile[]; sans?: FontFile[] };
  /** The greatest width of a page, in rem. */
  width?: number;
  colorScheme?: 'auto' | 'light' | 'dark';
  /** The places in site.yaml that name files, by field. Removed once the files are read. */
  places?: Record<string, { line: number; column: number }>;
}

/** What the owner adds to the head of every page. */
export interface HeadAdditions {
  /** Scripts of hosts that `policy:` allows, with their `data-` attributes. */
  scripts: { src: string; data: Record<string, string> }[];
  /** The values of meta elements such as `google-site-verification`, by name. */
  verification: Record<string, string>;
  /** The publisher's profiles elsewhere: `rel=me`. */
  me: string[];
}

/** The other hosts that the owner allows, by purpose. */
export interface AllowedHosts {
  scripts: string[];
  connections: string[];
  frames: string[];
  images: string[];
}
