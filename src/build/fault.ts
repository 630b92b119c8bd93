/** Advice about faults of the machine, by the error codes of the system. */
const CURES: [RegExp, string][] = [
  [/ENOSPC|EDQUOT/, 'The disk is full: make room, and build again.'],
  [/EACCES|EPERM|EROFS/, 'A file is not readable or writable: change its permissions, or choose another folder.'],
  [/EMFILE|ENFILE/, 'Too many files are open: raise the limit (ulimit -n), or build with --jobs 1.'],
  [
    /ENOMEM|OUT_OF_MEMORY|memory|SIG[A-Z]+|ended too early/i,
    'If memory is short, build with --jobs 1, or on a machine with more of it.',
  ],
];

/**
 * Describes a fault of the machine or the build, as opposed to a problem of the content: what happened, and what to do.
 */
export function sayFault(error: unknown): string {
  const { code = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  const [, cure] = CURES.find(([sign]) => sign.test(`${code} ${message}`)) ?? [];
  const said = message.trim().replace(/\.?$/, '.');
  return cure ? `${said} ${cure}` : said;
}
