/** A program of one step of a build, run in the system's folder. */
export interface Command {
  program: string;
  words: string[];
  env?: Record<string, string>;
}

/** What is needed to bench one generator. Paths are below its own folder unless said otherwise. */
export interface System {
  name: string;
  /** Where it reads its articles. */
  content: string;
  /** Where it puts its edition. */
  out: string;
  /** Whether the folder of the edition must be emptied first, since files of former builds would stay in it. */
  leavesOldFiles: boolean;
  /** Puts everything but the articles into `folder`. May take long: it is not timed. */
  setUp: (folder: string) => void;
  /** What makes an edition, search included: one after the other. */
  build: (folder: string) => Command[];
  /** The template with the `<footer>` that every page prints. */
  template: string;
  /** The JSON report of a build, where it writes one. */
  report?: string;
  /** Why it cannot run on this machine: a sentence, then what to do. */
  missing?: () => string | undefined;
}
