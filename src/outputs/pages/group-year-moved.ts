import { isLarge } from '../../catalog/choices/is-large.ts';
import { ledYears } from '../../catalog/aliases/led-addresses.ts';
import type { OutputKind } from '../output.ts';
import { ALIAS } from './alias.ts';

/**
 * A redirect page for each year of a group that shares a page with others. A large archive has none: there, the rules of
 * hosts lead on.
 */
export const GROUP_YEAR_MOVED: OutputKind<{ target: string }> = {
  name: 'group-year-moved',
  list: ({ catalog }) =>
    isLarge(catalog.entries.length)
      ? []
      : Array.from(ledYears(catalog), ([path, target]) => ({ path, facts: { target } })),
  make: ALIAS.make,
};
