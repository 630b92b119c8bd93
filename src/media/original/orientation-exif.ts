/** What a cleaned file says of itself: nothing else of its metadata stays. */
export interface KeptMetadata {
  /** How to turn the pixels, 1 to 8. EXIF 2.32, 4.6.5. */
  orientation: number;
  /** An XMP packet with the maker and the rights. */
  packet?: string;
}

/** EXIF data with nothing but the orientation; null if the picture is upright. */
export function orientationExif(orientation: number): Buffer | null {
  if (orientation <= 1 || orientation > 8) return null;
  const tiff = Buffer.alloc(26);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  // One entry: tag 274, a SHORT, one of them.
  for (const [at, value] of [
    [8, 1],
    [10, 274],
    [12, 3],
    [14, 1],
    [18, orientation],
  ] as const)
    tiff.writeUInt16LE(value, at);
  return tiff;
}
