import type { Site } from '../site/site.ts';
import type { FileLanguages } from './file-languages.ts';

/** The input of parsing an article: the settings that it depends on, and the time of the edition. */
export type ParseContext = Pick<Site, 'language' | 'timeZone' | 'calendar' | 'url' | 'base'> &
  Partial<Pick<Site, 'groupings'>> & {
    asOf: number;
    /** Which folders and suffixes give the language of articles. */
    fileLanguages: FileLanguages;
    /** The folders of all groupings. Files in them describe groups. */
    directories?: readonly string[];
  };
