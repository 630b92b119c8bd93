/**
 * Thrown if a picture or document cannot be read; reported for the article that names it. Any other exception is a
 * fault of the build.
 */
export class Unreadable extends Error {
  /** What to write instead, if that is known. */
  readonly cure: string | undefined;

  constructor(reason: string, cure?: string) {
    super(reason);
    this.cure = cure;
  }
}

/** The parts of the article's problem. */
export function reasonWithCure({ message, cure }: Unreadable): { reason: string; cure?: string } {
  return { reason: message, ...(cure === undefined ? {} : { cure }) };
}
