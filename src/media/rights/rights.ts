import type { PictureRights } from '../../article/picture-rights.ts';
import { readExif } from './read-exif.ts';
import { readIptc } from './read-iptc.ts';
import { readXmp } from './read-xmp.ts';

/** The metadata of a picture as its decoder returns them. */
export interface Metadata {
  exif?: Buffer | undefined;
  iptc?: Buffer | undefined;
  xmpAsString?: string | undefined;
}

const MAX_LENGTH = 300;
/** Default values that programs write, which name no maker. */
const EMPTY = /^(unknown|none|n\/a|default|picasa|copyright|author|artist|owner|.*digital camera)?$/i;
/** Control characters, invisible characters, and those that change the direction of text. */
const UNFIT = /[\p{Cc}\p{Zl}\p{Zp}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffd]+/gu;
/** IPTC NewsCodes, "Digital Source Type", by address or by name. */
const SOURCE_TYPES = 'http://cv.iptc.org/newscodes/digitalsourcetype/';

/**
 * The maker and the rights of a picture: XMP before IPTC before EXIF, as the IPTC standard requires. `unread` names the
 * broken ones. Ignores all other metadata.
 */
export function rightsOf(metadata: Metadata): { rights: PictureRights; unread: string[] } {
  const unread: string[] = [];
  const reading = (name: string, read: () => PictureRights): PictureRights => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      unread.push(name);
      return {};
    }
  };
  const found = {
    ...(metadata.exif ? reading('EXIF', () => tidy(readExif(metadata.exif!))) : {}),
    ...(metadata.iptc ? reading('IPTC', () => tidy(readIptc(metadata.iptc!))) : {}),
    ...(metadata.xmpAsString ? tidy(readXmp(metadata.xmpAsString)) : {}),
  };
  return { rights: found, unread };
}

function tidy(rights: PictureRights): PictureRights {
  const kept: PictureRights = {};
  for (const [field, value] of Object.entries(rights) as [keyof PictureRights, string][]) {
    const text = value.replace(UNFIT, ' ').replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH).toWellFormed();
    if (EMPTY.test(text)) continue;
    const fit = field === 'sourceType' ? sourceTypeOf(text) : text;
    if (fit !== undefined) kept[field] = fit;
  }
  return kept;
}

function sourceTypeOf(text: string): string | undefined {
  const [, name] =
    /^(?:https?:\/\/cv\.iptc\.org\/newscodes\/digitalsourcetype\/)?([A-Za-z]{3,60})\/?$/.exec(text) ?? [];
  return name === undefined ? undefined : SOURCE_TYPES + name;
}
