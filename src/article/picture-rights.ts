/** Who made a picture and who has rights in it, as plain text: what the file says in IPTC, XMP or EXIF. */
export interface PictureRights {
  creator?: string;
  /** How the maker wants to be named. */
  credit?: string;
  copyright?: string;
  /** An address of the licence, or its name. */
  license?: string;
  /** How the picture came to be: an address of https://cv.iptc.org/newscodes/digitalsourcetype/. */
  sourceType?: string;
}
