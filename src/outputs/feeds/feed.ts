import type { GroupFacts } from '../../catalog/group-facts.ts';
import { groupingWords } from '../../catalog/groups/groupings.ts';
import type { Whole } from '../../catalog/whole.ts';
import { labelsFor } from '../../site/label-tables.ts';
import { fill } from '../../site/labels.ts';
import type { Site } from '../../site/site.ts';
import { pageLanguage } from '../../views/frame.ts';

/** The number of articles in a feed. */
export const NEWEST = 30;

/** The facts of a feed. */
export interface FeedFacts {
  /** Newest first. */
  articles: Whole[];
  /** The group of its articles; absent for the whole archive. */
  group?: GroupFacts;
  /** The month of the next older archived feed, `2020-11`. */
  earlier?: string;
}

/** The head of a feed, in any format. */
export interface FeedHead {
  /** The path of the page with the same articles. */
  home: string;
  title: string;
  description: string;
  /** A text for people who open the feed in a browser. */
  help: string;
  language: string;
}

export function feedHead(site: Site, { group }: FeedFacts): FeedHead {
  const language = group?.lang ?? site.language;
  const labels = labelsFor(pageLanguage(site, language), site);
  if (!group) {
    const { title, description } = site;
    return { home: '/', title, description, help: fill(labels.feedHelp, { name: title }), language };
  }
  const { label, path } = group.name;
  const title = fill(labels.titleGroup, { kind: groupingWords(labels, group.grouping).one, name: label });
  return {
    home: path,
    title: fill(labels.titleOnSite, { title, site: site.title }),
    description: site.description,
    help: fill(labels.feedHelp, { name: label }),
    language,
  };
}
