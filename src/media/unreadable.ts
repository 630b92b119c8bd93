/** A picture or document that cannot be read: told of the article that names it. Any other failure is the build's own. */
export class Unreadable extends Error {
  /** What to write instead, where that is known. */
  readonly cure: string | undefined;

  constructor(reason: string, cure?: string) {
    super(reason);
    this.cure = cure;
  }
}

/** As the article's problem is made from. */
export function reasonWithCure({ message, cure }: Unreadable): { reason: string; cure?: string } {
  return { reason: message, ...(cure === undefined ? {} : { cure }) };
}
