/** How much a problem matters: an error would lose something, a warning would not; `off` is not reported. */
export type Severity = 'error' | 'warning' | 'off';

/** What an example puts into a file: a text, or what no text can show. */
export type ExampleFile =
  | string
  /** Bytes, written as Latin-1. */
  | { bytes: string }
  /** A picture of 4 × 4 pixels, or of the given sides, in a format; `isCut` leaves out its second half, `app13` are its IPTC metadata. */
  | { picture: 'jpeg' | 'png'; side?: number; isCut?: boolean; app13?: string }
  | { linkTo: string }
  | { size: number };

/** Files by their path below the content folder; `../public/…` is the owner's public folder. */
export type ExampleFiles = Record<string, ExampleFile>;

/**
 * What gives a problem, and the same after its cure. In `front matter` and `text` the frame is an article at
 * `2020/11/summit.md`: its title and date are added where the example has none.
 */
export type Example =
  | { in: 'front matter' | 'text' | 'site.yaml'; wrong: string; right: string; beside?: ExampleFiles }
  | { wrong: ExampleFiles; right: ExampleFiles }
  /** Why no file can show it. */
  | { untried: string };

/** One kind of problem, in the words of those who write. */
export interface ProblemKind {
  /** Unless site.yaml sets another. */
  severity: Severity;
  /** What belongs in the place, to follow "expected". */
  expected: string;
  /** A heading: what is wrong. */
  title: string;
  /** What would happen to readers or to the archive. */
  why: string;
  /** What to do. */
  cure: string;
  example: Example;
}

export type ProblemKinds = Record<string, ProblemKind>;
