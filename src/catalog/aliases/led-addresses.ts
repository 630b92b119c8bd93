import { datePath, groupYearPath } from '../../urls.ts';
import { daysOf } from '../by-day.ts';
import { countYears } from '../by-period.ts';
import type { Catalog } from '../catalog.ts';
import { allGroups } from '../group-facts.ts';
import { pathOfYear, yearSpans } from '../groups/year-spans.ts';

/** The years of groups that share a page: from the path of each to that of the page. */
export function ledYears(catalog: Catalog): ReadonlyMap<string, string> {
  let led = ledIn.get(catalog);
  if (!led) ledIn.set(catalog, (led = findLedYears(catalog)));
  return led;
}

/** Cached, because a build asks several times. */
const ledIn = new WeakMap<Catalog, ReadonlyMap<string, string>>();

function findLedYears(catalog: Catalog): Map<string, string> {
  const led = new Map<string, string>();
  for (const { group } of allGroups(catalog)) {
    const counts = countYears(group.entries);
    const spans = yearSpans(counts);
    for (const [year] of counts) {
      const [own, target] = [groupYearPath(group.path, year), pathOfYear(group.path, spans, year)];
      if (target !== own) led.set(own, target);
    }
  }
  return led;
}

/**
 * Addresses of lists without a page, that the rules of hosts lead to the page that lists the same: years of groups, and
 * days.
 */
export function ledAddresses(catalog: Catalog): ReadonlyMap<string, string> {
  const led = new Map(ledYears(catalog));
  if (catalog.site.days === false)
    for (const day of daysOf(catalog, 10).keys()) led.set(datePath(day), datePath(day.slice(0, 7)));
  return led;
}
