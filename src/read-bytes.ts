import { closeSync, constants, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/** A pipe would keep whoever opens it waiting; a link could lead anywhere. Neither word is known on every system. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * The bytes of a file, or its size where it is larger than `limit`. What is a file when it is listed may be something
 * else when it is read, so that is looked at once it is open.
 * @throws where it cannot be read, or is a link, a folder, a pipe or a device.
 */
export function readBytes(path: string, limit: number): Buffer | { size: number } {
  const opened = openSync(path, FLAGS);
  try {
    const stat = fstatSync(opened);
    if (!stat.isFile()) throw new Error('it is no file');
    if (stat.size > limit) return { size: stat.size };
    return readFileSync(opened);
  } finally {
    closeSync(opened);
  }
}

/**
 * The first bytes of a file, at most `length`; none where it cannot be read, or is a link, a folder, a pipe or a device.
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

/** Why a file cannot be read, in words that hold no path of this machine. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  const known: Record<string, string> = {
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ENOENT: 'there is no such file',
    ELOOP: 'a link, which is not followed',
    EISDIR: 'a folder',
    ENXIO: 'a socket, which is no file',
    ENAMETOOLONG: 'a path that is too long',
    EIO: 'the disk cannot read it',
  };
  return (code && known[code]) ?? code ?? message.split('\n')[0] ?? 'it cannot be read';
}
