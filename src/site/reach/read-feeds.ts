import { quote } from '../../problems.ts';
import type { RawEntry } from '../../raw/raw.ts';
import { knownEntries, itemsOf, settingText } from '../raw-fields.ts';
import type { Report } from '../setting-report.ts';
import type { FeedFormat, FeedSettings } from './reach.ts';
import { FEED_FORMATS } from './reach.ts';
import { readNumber } from './read-number.ts';

/** By default a group of three articles has a feed. Half of the groups of an archive are smaller. */
export const FEED_DEFAULTS: FeedSettings = { groups: null, atLeast: 3, most: 1000, formats: [...FEED_FORMATS] };

const EXAMPLE = 'feeds: { groups: [section, author], atLeast: 5, formats: [atom] }';

/**
 * `feeds`: which groups have feeds, in which formats, and the hub. Unknown kinds are reported later, when the groups
 * are known.
 */
export function readFeeds(entry: RawEntry, report: Report): FeedSettings {
  const feeds = { ...FEED_DEFAULTS };
  for (const inner of knownEntries(entry, ['groups', 'atLeast', 'most', 'formats', 'hub'], report, EXAMPLE)) {
    const named = { ...inner, key: `feeds.${inner.key}` };
    if (inner.key === 'groups')
      feeds.groups = itemsOf(named).flatMap((item) => settingText(item, report, EXAMPLE) ?? []);
    else if (inner.key === 'formats') {
      feeds.formats = itemsOf(named).flatMap((item) => {
        const format = settingText(item, report, EXAMPLE)?.toLowerCase();
        if (format === undefined) return [];
        const known = FEED_FORMATS.find((name) => name === format);
        return known ? [known] : (report(item, quote(format), 'formats: [atom, json]') ?? []);
      });
      // The feed of the whole archive is always available in Atom.
      feeds.formats = FEED_FORMATS.filter((format): format is FeedFormat => feeds.formats.includes(format));
    } else if (inner.key === 'hub') {
      const hub = settingText(named, report);
      if (hub === undefined) continue;
      if (/^https?:\/\/[^/\s]/i.test(hub) && URL.canParse(hub)) feeds.hub = hub;
      else report(named, quote(hub), 'hub: https://hub.example.org/');
    } else {
      const key = inner.key as 'atLeast' | 'most';
      feeds[key] = readNumber(named, report, { least: key === 'most' ? 0 : 1, most: 1_000_000 }) ?? feeds[key];
    }
  }
  return feeds;
}
