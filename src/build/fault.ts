/** What may be done about faults of the machine, by what the system calls them. */
const CURES: [RegExp, string][] = [
  [/ENOSPC|EDQUOT/, 'The disk is full: make room, and build again.'],
  [/EACCES|EPERM|EROFS/, 'A file may not be read or written: change its permissions, or name another folder.'],
  [/EMFILE|ENFILE/, 'Too many files are open: raise the limit (ulimit -n), or build with --jobs 1.'],
  [
    /ENOMEM|OUT_OF_MEMORY|memory|SIG[A-Z]+|before its time/i,
    'If memory is short, build with --jobs 1, or on a machine with more of it.',
  ],
];

/** A fault of the machine or the build, and no problem of the content, as sentences: what happened, what to do. */
export function sayFault(error: unknown): string {
  const { code = '', message = String(error) } = (error ?? {}) as NodeJS.ErrnoException;
  const [, cure] = CURES.find(([sign]) => sign.test(`${code} ${message}`)) ?? [];
  const said = message.trim().replace(/\.?$/, '.');
  return cure ? `${said} ${cure}` : said;
}
