/** The module of a compiled bundle, below its folder. It exports `print`. */
export const ENTRY = 'server/entry.mjs';

/** The folder of a bundle's styles and scripts, which lie there under their names in the edition. */
export const CLIENT = 'client';

/** Stands in a compiled bundle for the path that the site lies below. */
export const BASE_PLACEHOLDER = '/backfile-base-path/';
