/**
 * How much a problem matters. An error means that something would be lost; a warning means that nothing would. A
 * problem that is `off` is not reported.
 */
export type Severity = 'error' | 'warning' | 'off';

/** What an example puts into a file: a text, or bytes that text cannot show. */
export type ExampleFile =
  | string
  /** Bytes, written as Latin-1. */
  | { bytes: string }
  /** A picture of 4 × 4 pixels, or of the given sides, in a format; `isCut` leaves out its second half, `app13` are its IPTC metadata. */
  | { picture: 'jpeg' | 'png'; side?: number; isCut?: boolean; app13?: string }
  | { linkTo: string }
  | { size: number };

/** Files by their path below the content folder. A path `../public/…` lies in the owner's public folder. */
export type ExampleFiles = Record<string, ExampleFile>;

/**
 * An example that gives a problem, and the same example after the cure. `front matter` and `text` become an article at
 * `2020/11/summit.md`; a title and a date are added if the example has none.
 */
export type Example =
  | { in: 'front matter' | 'text' | 'site.yaml'; wrong: string; right: string; beside?: ExampleFiles }
  | { wrong: ExampleFiles; right: ExampleFiles }
  /** Why no file can show it. */
  | { untried: string };

/** One kind of problem, in words that editors understand. */
export interface ProblemKind {
  /** The default, which site.yaml may override. */
  severity: Severity;
  /** What should be there, as the end of a sentence that begins with "expected". */
  expected: string;
  /** A heading that says what is wrong. */
  title: string;
  /** What would happen to readers or to the archive. */
  why: string;
  /** What the editor should do. */
  cure: string;
  example: Example;
}

export type ProblemKinds = Record<string, ProblemKind>;
