import type { Colour } from './colour.ts';

/** The background colours of the two colour schemes. A test compares them with styles/tokens.css. */
export const PAPER: Record<'light' | 'dark', Colour> = { light: [252, 251, 248], dark: [20, 22, 25] };

/** Text needs this contrast: https://www.w3.org/TR/WCAG22/#contrast-minimum */
export const LEAST_CONTRAST = 4.5;
