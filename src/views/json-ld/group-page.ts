import type { Card } from '../../catalog/card.ts';
import type { GroupName } from '../../catalog/group-name.ts';
import type { Site } from '../../site/site.ts';
import { permalink } from '../../urls.ts';
import { authorType } from './author.ts';
import { webSite } from './publisher.ts';

/** The input of the JSON-LD of a group's page. */
export interface GroupPage {
  name: GroupName;
  /** The kind of the grouping, such as `tag`. */
  kind: string;
  description: string;
  lang: string;
  count: number;
  newest: Card[];
  links: { label: string; url: string }[];
}

/** The page of a group: https://schema.org/ProfilePage for an author, https://schema.org/CollectionPage for any other. */
export function groupPage(site: Site, page: GroupPage): object {
  const { name, kind, description, lang } = page;
  const url = permalink(name.path, site);
  const { '@id': id } = webSite(site);
  const common = { url, name: name.label, description, inLanguage: lang, isPartOf: { '@id': id } };
  if (kind !== 'author') return { '@type': 'CollectionPage', '@id': url, ...common, mainEntity: listOf(site, page) };
  const profiles = page.links.map((link) => link.url).filter((address) => /^https?:/.test(address));
  const entity = {
    '@type': authorType(name.label),
    '@id': `${url}#author`,
    name: name.label,
    url,
    ...(profiles.length > 0 ? { sameAs: profiles } : {}),
    agentInteractionStatistic: {
      '@type': 'InteractionCounter',
      interactionType: 'https://schema.org/WriteAction',
      userInteractionCount: page.count,
    },
  };
  return { '@type': 'ProfilePage', '@id': url, ...common, mainEntity: entity };
}

/** The newest articles, newest first. */
function listOf(site: Site, { count, newest }: GroupPage): object {
  return {
    '@type': 'ItemList',
    numberOfItems: count,
    itemListOrder: 'https://schema.org/ItemListOrderDescending',
    itemListElement: newest.map(({ path }, place) => ({
      '@type': 'ListItem',
      position: place + 1,
      url: permalink(path, site),
    })),
  };
}
