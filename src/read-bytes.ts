import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/**
 * Flags for opening a file: without them a pipe would block, and a link could lead anywhere. Not every system has them.
 */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Reads the bytes of a file, or returns its size if it is larger than `limit`. The file may have been replaced since it
 * was listed, so we check its type after opening it.
 * @throws if it cannot be read, or is a link, a folder, a pipe or a device.
 */
export function readBytes(path: string, limit: number): Buffer | { size: number } {
  const opened = openSync(path, FLAGS);
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile()) throw new Error('it is not a file');
    if (stat.size > limit) return { size: stat.size };
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * The first bytes of a file, at most `length`. Empty if the file cannot be read, or is a link, a folder, a pipe or a
 * device.
 */
export function readBeginning(path: string, length: number): Buffer {
  try {
    const opened = openSync(path, FLAGS);
    try {
      const bytes = Buffer.alloc(length);
      return fstatSync(opened).isFile() ? bytes.subarray(0, readSync(opened, bytes, 0, length, 0)) : Buffer.alloc(0);
    } finally {
      closeSync(opened);
    }
  } catch {
    return Buffer.alloc(0);
  }
}

/** Why a file cannot be read, in words without a path of this machine. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'there is no such file',
    ELOOP: 'a symbolic link, which Backfile does not follow',
    EISDIR: 'a folder',
    ENXIO: 'a socket, which is not a file',
    ENAMETOOLONG: 'a path that is too long',
    EIO: 'the disk cannot read it',
  };
  return (code && known[code]) ?? code ?? message.split('\n')[0] ?? 'it cannot be read';
}
