/** The maker and the rights of a picture as plain text, from the IPTC, XMP or EXIF data of its file. */
export interface PictureRights {
  creator?: string;
  /** The credit line that the maker asks for. */
  credit?: string;
  copyright?: string;
  /** An address of the licence, or its name. */
  license?: string;
  /** How the picture was made: an address of https://cv.iptc.org/newscodes/digitalsourcetype/. */
  sourceType?: string;
}
