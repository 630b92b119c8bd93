import type { Site } from '../site/site.ts';
import type { FileLanguages } from './file-languages.ts';

/** What an article is read with: the settings it depends on, and the moment the edition is made for. */
export type ParseContext = Pick<Site, 'language' | 'timeZone' | 'calendar' | 'url' | 'base'> &
  Partial<Pick<Site, 'groupings'>> & {
    asOf: number;
    /** Which folders and endings of the files give the language of articles. */
    fileLanguages: FileLanguages;
    /** The folders of all groupings, whose files describe groups. */
    directories?: readonly string[];
  };
