/** A front-matter key of an article. */
export interface ArticleKey {
  /** All names of the key, between spaces, in lower case without hyphens and underscores. Ours is one of them. */
  names: string;
  /** Our name as editors write it, if it is not that of the row. */
  written?: string;
  /** The forms that its value may take. */
  takes: readonly ('text' | 'day' | 'yes or no' | 'list' | 'map' | 'list of maps')[];
  /** A line of front matter as an example. */
  example: string;
  /** Its purpose, in one or two sentences. */
  says: string;
  /** All allowed values, if there are few. */
  values?: readonly string[];
  /** The keys of a map. */
  parts?: readonly string[];
  /** Set for a text that is only printed: it reaches the page as `view.printed`, without further code. */
  isPrinted?: true;
}

/**
 * The one table of front-matter keys, in the order in which editors need them. Dialects, schemas, documents and the
 * editor's form are derived from it. The names are those that other generators, exporters and themes use, after ours.
 */
export const ARTICLE_KEYS = {
  title: {
    names: 'title headline name',
    takes: ['text'],
    example: 'title: "Leaders meet in Geneva"',
    says: 'The headline. It needs quotes if it contains a colon.',
  },
  date: {
    names:
      'date pubdate published pubdatetime publishedat publisheddate publishedon datepublished postdate publicationdate created createdat datecreated publishdate',
    takes: ['day'],
    example: 'date: 2020-11-10',
    says: 'The day of publication, year first; with a time: 2020-11-10T18:30. It decides the order and the address of the article.',
  },
  updated: {
    names:
      'updated lastmod modified lastmodified lastmodifiedat updatedat updateddate dateupdated datemodified moddatetime modifiedat modifieddate lastupdated revised',
    takes: ['day'],
    example: 'updated: 2020-11-12',
    says: 'The day of the last change to the text.',
  },
  authors: {
    names: 'authors author byline by creator writer',
    takes: ['list', 'text'],
    example: 'authors: [Jane Doe, John Roe]',
    says: 'The byline. Each author gets a page.',
  },
  section: {
    names: 'section category categories',
    takes: ['text', 'list'],
    example: 'section: politics/elections',
    says: 'The section and its subsections, as site.yaml lists them.',
  },
  tags: {
    names: 'tags tag topics topic keywords',
    takes: ['list', 'text'],
    example: 'tags: [Iran, Treaty talks]',
    says: 'The subjects of the article. Each tag gets a page. Spell it as other articles do.',
  },
  standfirst: {
    names: 'standfirst deck dek subtitle excerpt summary description lede abstract intro customexcerpt metadescription',
    takes: ['text'],
    example: 'standfirst: "Both sides speak of progress."',
    says: 'One or two sentences below the headline, in lists and in search results.',
  },
  image: {
    names:
      'image cover coverimage heroimage featuredimage featureimage hero banner photo images thumbnail ogimage socialimage',
    takes: ['map', 'text'],
    example: 'image: { src: photo.jpg, alt: "Two leaders at a table", caption: "In Geneva.", credit: "Jane Doe" }',
    says: 'The picture above the text. Put the file beside the article. alt says what it shows, for readers who cannot see it.',
    parts: ['src', 'alt', 'caption', 'credit'],
  },
  lead: {
    names: 'lead',
    takes: ['yes or no'],
    example: 'lead: true',
    says: 'Puts the article at the top of the front page while it is one of the newest. Of several such articles the newest leads.',
  },
  dateline: {
    names: 'dateline location',
    takes: ['text'],
    example: 'dateline: Geneva',
    says: 'The place where the article was written.',
    isPrinted: true,
  },
  slug: {
    names: 'slug urlslug postname basename',
    takes: ['text'],
    example: 'slug: summit',
    says: 'The end of the address, in place of the file name.',
  },
  permalink: {
    names: 'permalink url path',
    takes: ['text'],
    example: 'permalink: /2020/11/10/summit/',
    says: 'The whole address, in place of the usual one. Do not change it after publication.',
  },
  aliases: {
    names: 'aliases alias redirectfrom redirectsfrom',
    takes: ['list', 'text'],
    example: 'aliases: [/old/summit.html]',
    says: 'Old addresses that lead to the article.',
  },
  draft: {
    names: 'draft isdraft',
    takes: ['yes or no'],
    example: 'draft: true',
    says: 'Holds the article back. npm run dev shows it.',
  },
  publishDate: {
    names: 'publishdate embargo embargoeduntil golive',
    takes: ['day'],
    example: 'publishDate: 2020-11-10T06:00',
    says: 'The time at which the article is published.',
  },
  expiryDate: {
    names: 'expirydate expires expiry expiredate expirationdate unpublishdate',
    takes: ['day'],
    example: 'expiryDate: 2030-01-01',
    says: 'The day on which the article becomes marked as withdrawn.',
  },
  lang: {
    names: 'lang language locale',
    takes: ['text'],
    example: 'lang: fa',
    says: 'The language as a two-letter code, if it differs from that of the site.',
  },
  source: {
    names: 'source',
    takes: ['map', 'text'],
    example: 'source: { name: The Paper, url: https://paper.example/summit }',
    says: 'Where the article first appeared.',
    parts: ['name', 'url', 'archived'],
  },
  corrections: {
    names: 'corrections correction errata',
    takes: ['list of maps', 'text'],
    example: 'corrections: [{ date: 2020-11-12, text: "The vote was on Monday." }]',
    says: 'Corrections, each with what was wrong and what is right. The page prints them below the text.',
    parts: ['date', 'text'],
  },
  license: {
    names: 'license licence rights',
    takes: ['text', 'map'],
    example: 'license: CC BY 4.0',
    says: 'The licence of the article, if it differs from that of the site.',
    parts: ['name', 'url'],
  },
  type: {
    names: 'type',
    takes: ['text'],
    example: 'type: page',
    says: 'A page such as About or Contact, which needs no date.',
    values: ['page', 'article'],
  },
  id: {
    names: 'id',
    takes: ['text'],
    example: 'id: 7f3k',
    says: 'A permanent short name. The address /id/7f3k/ leads to the article even if the article moves. npm run new writes an id.',
  },
  withdrawn: {
    names: 'withdrawn withdrawal',
    takes: ['map', 'day'],
    example: 'withdrawn: { date: 2020-11-12, kind: retracted, reason: "The figures were wrong." }',
    says: 'Withdraws the text and leaves a notice at its address. kind is retracted, legal, privacy or superseded.',
    parts: ['date', 'kind', 'reason', 'notice'],
  },
  supersededBy: {
    written: 'superseded_by',
    names: 'supersededby',
    takes: ['text'],
    example: 'superseded_by: ../12/summit-ends.md',
    says: 'The article that replaces this one: its file, address or id. The page leads readers there.',
  },
  notice: {
    names: 'notice expressionofconcern',
    takes: ['map', 'text'],
    example: 'notice: { date: 2020-11-12, text: "The figures in this article are being looked into." }',
    says: 'A warning above a text that is not withdrawn.',
    parts: ['date', 'text'],
  },
  allow: {
    names: 'allow',
    takes: ['map'],
    example: 'allow: { link-broken: "the page is gone, on purpose" }',
    says: 'Codes of problems that check should accept in this article, each with the reason.',
  },
} as const satisfies Record<string, ArticleKey>;

/** The keys as editors write them. A problem with an unknown key names the nearest one. No grouping may use one. */
export const WRITTEN_KEYS: readonly string[] = Object.entries<ArticleKey>(ARTICLE_KEYS).map(
  ([key, { written }]) => written ?? key,
);

type Table = typeof ARTICLE_KEYS;

/** All keys whose text is only printed. */
export const PRINTED_KEYS = Object.entries<ArticleKey>(ARTICLE_KEYS)
  .filter(([, { isPrinted }]) => isPrinted)
  .map(([key]) => key as PrintedKey);

/** A key whose text is only printed. */
export type PrintedKey = { [K in keyof Table]: Table[K] extends { isPrinted: true } ? K : never }[keyof Table];
