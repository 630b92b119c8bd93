import type { Site } from '../site.ts';

/** How an edition for editors differs from the published one. */
export interface Trial {
  /** Its address, in place of the site's. */
  url?: string;
  /** Search engines should list no page of it. */
  noindex: boolean;
  /** It holds drafts and scheduled articles. */
  drafts: boolean;
}

/** The settings of an edition for editors. */
export function withTrial(site: Site, { url, noindex, drafts }: Trial): Site {
  return {
    ...site,
    ...(url === undefined ? {} : placeOf(url)),
    ...(noindex ? { noindex } : {}),
    ...(drafts ? { drafts } : {}),
  };
}

function placeOf(url: string): Pick<Site, 'url' | 'base'> {
  const { origin, pathname } = new URL(url);
  return { url: origin, base: `${pathname}/`.replace(/\/+/g, '/') };
}
