import type { Pixels } from './bitmap.ts';
import { readBitmap, readIcon } from './bitmap.ts';
import type { PictureKind } from './picture-kind.ts';
import { Unreadable } from './unreadable.ts';

/** The encoder's input: the bytes of a picture that it can decode, or pixels that we decoded. */
export type PictureInput = { kind: PictureKind; bytes: Buffer } | { kind: 'pixels'; pixels: Pixels };

/** @throws Unreadable if a bitmap or icon is broken. */
export function pictureInput(bytes: Buffer, kind: PictureKind): PictureInput {
  if (kind !== 'BMP' && kind !== 'ICO') return { kind, bytes };
  try {
    const inside = kind === 'BMP' ? readBitmap(bytes) : readIcon(bytes);
    return Buffer.isBuffer(inside) ? { kind: 'PNG', bytes: inside } : { kind: 'pixels', pixels: inside };
  } catch (error) {
    // An offset beyond the end of the file.
    if (error instanceof RangeError) throw new Unreadable(`a ${kind} picture that ends too early`);
    throw error;
  }
}

/**
 * The number of frames of an animated PNG, which the decoder treats as a still picture; 1 for any other. PNG, third
 * edition, 11.3.5.
 */
export function framesOfPng(bytes: Buffer): number {
  let at = 8;
  // The chunk precedes the first image data.
  for (let chunk = 0; chunk < 100 && at + 12 <= bytes.length; chunk++) {
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'acTL') return bytes.readUInt32BE(at + 8);
    if (type === 'IDAT') return 1;
    at += 12 + bytes.readUInt32BE(at);
  }
  return 1;
}
