import type { Site } from '../site/site.ts';

/** What an article is read with: the settings it depends on, and the moment the edition is made for. */
export type ParseContext = Pick<Site, 'language' | 'timeZone'> &
  Partial<Pick<Site, 'groupings'>> & {
    asOf: number;
    /** The folders of all groupings, whose files describe groups. */
    directories?: readonly string[];
  };
