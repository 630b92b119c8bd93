/** A program for one step of a build, run in the system's folder. */
export interface Command {
  program: string;
  words: string[];
  env?: Record<string, string>;
}

/** A generator to benchmark. Paths are relative to its folder unless stated otherwise. */
export interface System {
  name: string;
  /** The folder from which it reads articles. */
  content: string;
  /** The folder into which it writes its site. */
  out: string;
  /** Whether that folder must be emptied first, because files of earlier builds would stay in it. */
  leavesOldFiles: boolean;
  /** Writes everything except the articles into `folder`. Not timed. */
  setUp: (folder: string) => void;
  /** The commands that make a site, including its search, in order. */
  build: (folder: string) => Command[];
  /** The template with the `<footer>` that every page prints. */
  template: string;
  /** The JSON report of a build, if the system writes one. */
  report?: string;
  /** Why it cannot run on this machine: a sentence, then what to do. */
  missing?: () => string | undefined;
}
