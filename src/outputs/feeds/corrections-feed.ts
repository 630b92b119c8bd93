import type { ListedCorrection } from '../../catalog/corrections.ts';
import { correctionsOf } from '../../catalog/corrections.ts';
import { labelsFor } from '../../site/label-tables.ts';
import { fill } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import { correctionsPath, permalink } from '../../urls.ts';
import type { OutputKind } from '../output.ts';
import { xml } from '../xml.ts';
import { feedOpening, subtitle } from './atom-feed.ts';

const NEWEST = 30;

/** The newest corrections, one entry each. */
export const CORRECTIONS_FEED: OutputKind<{ corrections: ListedCorrection[] }> = {
  name: 'corrections-feed',
  list: ({ catalog }) => {
    const corrections = correctionsOf(catalog).slice(0, NEWEST);
    return corrections.length === 0 ? [] : [{ path: `${correctionsPath()}feed.xml`, facts: { corrections } }];
  },
  make: { by: 'text', text: ({ site, path }, { corrections }) => feedText(site, path, corrections) },
};

/** Atom (RFC 4287). We know only the day of a correction, so its time is the start of that day. */
function feedText(site: Site, path: string, corrections: ListedCorrection[]): string {
  const labels = labelsFor(site.language, site);
  const entries = corrections.map(
    ({ text, sortDay, mark, feedPath, card }) => `  <entry xml:lang="${xml(card.lang)}">
    <id>${xml(`${permalink(feedPath, site)}#correction-${mark}`)}</id>
    <title>${xml(card.title)}</title>
    <link rel="alternate" type="text/html" href="${xml(permalink(card.path, site))}"/>
    <updated>${sortDay}T00:00:00Z</updated>
    <summary>${xml(text)}</summary>
  </entry>
`,
  );
  const feedHelp = fill(labels.feedHelp, { name: labels.corrections });
  return `${feedOpening(site, site.language)}
  <id>${xml(permalink(path, site))}</id>
  <title>${xml(`${labels.corrections} · ${site.title}`)}</title>
  ${subtitle(site, { description: labels.correctionsText, help: feedHelp, home: correctionsPath() })}
  <updated>${corrections[0]?.sortDay}T00:00:00Z</updated>
  <link rel="self" type="application/atom+xml" href="${xml(permalink(path, site))}"/>
  <link rel="alternate" type="text/html" href="${xml(permalink(correctionsPath(), site))}"/>
  <author><name>${xml(site.publisher?.name ?? site.title)}</name></author>
${entries.join('')}</feed>
`;
}
