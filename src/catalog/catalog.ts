import type { Site } from '../site/site.ts';
import type { Entry, Group, Notice, PlainPage } from './entry.ts';
import type { GroupsOf } from './groups/groupings.ts';

/** Everything that is published, in order, before any text is rendered. */
export interface Catalog {
  site: Site;
  /** The time of the edition, in milliseconds since 1970. If absent, the time of the newest article. */
  asOf?: number;
  /** Oldest first. */
  entries: Entry[];
  pages: PlainPage[];
  /** Withdrawn articles. */
  notices: Notice[];
  /** Files that describe a group, with the paths of their groups. */
  descriptions: PlainPage[];
  sections: Group[];
  tags: Group[];
  authors: Group[];
  /** Languages other than the site's. */
  languages: Group[];
  /** Each grouping with its groups, in the order of the masthead. */
  groupings: GroupsOf[];
  /** Where each old address leads: from its path to the path of its article or page. */
  aliases: Map<string, string>;
  /** The old addresses that come from ids: `/id/7f3k/`. */
  idPaths: Set<string>;
  /** The path of every published Markdown file. */
  pathOfFile: Map<string, string>;
}
