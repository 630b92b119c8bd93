/** What decides how much room a font takes, in units of the font: as its tables hold them. */
export interface FontMetrics {
  ascent: number;
  /** Below the line, so negative. */
  descent: number;
  lineGap: number;
  unitsPerEm: number;
  /** The mean width of a letter, weighted by how often letters stand in a text. */
  averageWidth: number;
}

/** One font of the owner's: a WOFF2 file of the content folder, for the letters of one script. */
export interface FontFile {
  /** Below the content folder, such as `look/serif.woff2`. */
  file: string;
  /** A CSS unicode-range, such as `U+0600-06FF`; every letter without one. */
  range?: string;
  /** A CSS font-weight, such as `200 900` for a variable font. */
  weight?: string;
  style?: 'normal' | 'italic';
  /** Where the file is published, from the site's root. Set when the file was read. */
  path?: string;
  /** Set for a file that was read, where its tables tell. */
  metrics?: FontMetrics;
}

/** A logo as it is published. */
export interface LogoPicture {
  /** From the site's root. */
  path: string;
  width: number;
  height: number;
  /** Its bytes in base64. */
  data: string;
}

/** A picture in place of the site's name: the names of files below the content folder until they are read. */
export interface Logo {
  light: string | LogoPicture;
  dark?: string | LogoPicture;
  /** In rem. */
  height: number;
}

/** How the owner wants the pages to look: `look:` of site.yaml. Colours are written as `#rrggbb`. */
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
  /** Where site.yaml names the files, by field. Taken out when they are read. */
  places?: Record<string, { line: number; column: number }>;
}

/** What the owner adds to the head of every page. */
export interface HeadAdditions {
  /** Scripts of hosts that `policy:` allows, with their `data-` attributes. */
  scripts: { src: string; data: Record<string, string> }[];
  /** `google-site-verification` and the like, by the name of the meta element. */
  verification: Record<string, string>;
  /** Profiles of the publisher's: `rel=me`. */
  me: string[];
}

/** Hosts that the owner allows beside the site itself, by what they are for. */
export interface AllowedHosts {
  scripts: string[];
  connections: string[];
  frames: string[];
  images: string[];
}
