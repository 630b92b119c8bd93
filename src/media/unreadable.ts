/** A picture or document that cannot be read: told of the article that names it. Any other failure is the build's own. */
export class Unreadable extends Error {}
