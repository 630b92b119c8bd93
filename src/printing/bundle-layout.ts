/** The module of a compiled bundle, below its folder. It exports `print`. */
export const ENTRY = 'server/entry.mjs';

/** The folder of a bundle's styles and scripts, under their names in the edition. */
export const CLIENT = 'client';

/** The placeholder in a compiled bundle for the base path of the site. */
export const BASE_PLACEHOLDER = '/backfile-base-path/';
