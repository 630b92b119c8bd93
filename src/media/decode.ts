import { createRequire } from 'node:module';
import type sharp from 'sharp';
import type { Sharp, SharpOptions } from 'sharp';
import type { PictureRights } from '../article/picture-rights.ts';
import type { PictureInput } from './picture-input.ts';
import { printXmp } from './rights/print-xmp.ts';
import { Unreadable } from './unreadable.ts';

const require = createRequire(import.meta.url);
let loaded: typeof sharp | undefined;

/** The decoder is loaded with the first picture: that takes longer than rendering a text without one. */
function decoder(): typeof sharp {
  if (loaded) return loaded;
  loaded = require('sharp') as typeof sharp;
  // The AVIF encoder divides a picture by the number of its threads. With one thread every machine writes the same
  // bytes. Bodies are rendered in several threads, so all cores have work.
  loaded.concurrency(1);
  return loaded;
}

/** The most pixels of one picture. 100 million is 10,000 × 10,000, and takes up to 400 MB to decode. */
export const MAX_PIXELS = 100_000_000;

/** How to decode a picture: strictly or tolerating damage, and with all frames of an animation or only the first. */
export interface Decoding {
  isDamaged?: boolean;
  isAnimated?: boolean;
}

/** Opens a picture for decoding. */
export function decode(input: PictureInput, { isDamaged, isAnimated }: Decoding, more: SharpOptions = {}): Sharp {
  const failOn = isDamaged ? 'none' : 'error';
  const options: SharpOptions = { limitInputPixels: MAX_PIXELS, failOn, animated: isAnimated === true, ...more };
  if (input.kind !== 'pixels') return decoder()(input.bytes, options);
  const { data, width, height } = input.pixels;
  return decoder()(data, { ...options, raw: { width, height, channels: 4 } });
}

/** @throws Unreadable if the picture cannot be decoded. */
export async function decoded<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    throw new Unreadable(`cannot be decoded: ${(error as Error).message.split('\n')[0]?.trim()}`);
  }
}

/** Writes the maker and the rights into a picture. */
export function withRights(picture: Sharp, rights: PictureRights): Sharp {
  const packet = printXmp(rights);
  return packet === undefined ? picture : picture.withXmp(packet);
}
