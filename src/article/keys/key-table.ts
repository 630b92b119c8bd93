/** The kind of value of a front matter key. */
export interface KeyRow {
  key: string;
  /** The forms that its value may take. */
  takes: ('text' | 'day' | 'yes or no' | 'list' | 'map' | 'list of maps')[];
  /** A line of front matter as an example. */
  example: string;
  /** Its purpose, in one or two sentences. */
  says: string;
  /** All allowed values, if there are few. */
  values?: string[];
  /** The keys of a map. */
  parts?: string[];
}

/** All of our own keys, in the order in which editors need them. Schema and documents are generated from this table. */
export const KEY_TABLE: KeyRow[] = [
  {
    key: 'title',
    takes: ['text'],
    example: 'title: "Leaders meet in Geneva"',
    says: 'The headline. It needs quotes if it contains a colon.',
  },
  {
    key: 'date',
    takes: ['day'],
    example: 'date: 2020-11-10',
    says: 'The day of publication, year first; with a time: 2020-11-10T18:30. It decides the order and the address of the article.',
  },
  { key: 'updated', takes: ['day'], example: 'updated: 2020-11-12', says: 'The day of the last change to the text.' },
  {
    key: 'authors',
    takes: ['list', 'text'],
    example: 'authors: [Jane Doe, John Roe]',
    says: 'The byline. Each author gets a page.',
  },
  {
    key: 'section',
    takes: ['text', 'list'],
    example: 'section: politics/elections',
    says: 'The section and its subsections, as site.yaml lists them.',
  },
  {
    key: 'tags',
    takes: ['list', 'text'],
    example: 'tags: [Iran, Treaty talks]',
    says: 'The subjects of the article. Each tag gets a page. Spell it as other articles do.',
  },
  {
    key: 'standfirst',
    takes: ['text'],
    example: 'standfirst: "Both sides speak of progress."',
    says: 'One or two sentences below the headline, in lists and in search results.',
  },
  {
    key: 'image',
    takes: ['map', 'text'],
    example: 'image: { src: photo.jpg, alt: "Two leaders at a table", caption: "In Geneva.", credit: "Jane Doe" }',
    says: 'The picture above the text. Put the file beside the article. alt says what it shows, for readers who cannot see it.',
    parts: ['src', 'alt', 'caption', 'credit'],
  },
  {
    key: 'lead',
    takes: ['yes or no'],
    example: 'lead: true',
    says: 'Puts the article at the top of the front page while it is one of the newest. Of several such articles the newest leads.',
  },
  { key: 'dateline', takes: ['text'], example: 'dateline: Geneva', says: 'The place where the article was written.' },
  { key: 'slug', takes: ['text'], example: 'slug: summit', says: 'The end of the address, in place of the file name.' },
  {
    key: 'permalink',
    takes: ['text'],
    example: 'permalink: /2020/11/10/summit/',
    says: 'The whole address, in place of the usual one. Do not change it after publication.',
  },
  {
    key: 'aliases',
    takes: ['list', 'text'],
    example: 'aliases: [/old/summit.html]',
    says: 'Old addresses that lead to the article.',
  },
  {
    key: 'draft',
    takes: ['yes or no'],
    example: 'draft: true',
    says: 'Holds the article back. npm run dev shows it.',
  },
  {
    key: 'publishDate',
    takes: ['day'],
    example: 'publishDate: 2020-11-10T06:00',
    says: 'The time at which the article is published.',
  },
  {
    key: 'expiryDate',
    takes: ['day'],
    example: 'expiryDate: 2030-01-01',
    says: 'The day on which the article becomes marked as withdrawn.',
  },
  {
    key: 'lang',
    takes: ['text'],
    example: 'lang: fa',
    says: 'The language as a two-letter code, if it differs from that of the site.',
  },
  {
    key: 'source',
    takes: ['map', 'text'],
    example: 'source: { name: The Paper, url: https://paper.example/summit }',
    says: 'Where the article first appeared.',
    parts: ['name', 'url', 'archived'],
  },
  {
    key: 'corrections',
    takes: ['list of maps', 'text'],
    example: 'corrections: [{ date: 2020-11-12, text: "The vote was on Monday." }]',
    says: 'Corrections, each with what was wrong and what is right. The page prints them below the text.',
    parts: ['date', 'text'],
  },
  {
    key: 'license',
    takes: ['text', 'map'],
    example: 'license: CC BY 4.0',
    says: 'The licence of the article, if it differs from that of the site.',
    parts: ['name', 'url'],
  },
  {
    key: 'type',
    takes: ['text'],
    example: 'type: page',
    says: 'A page such as About or Contact, which needs no date.',
    values: ['page', 'article'],
  },
  {
    key: 'id',
    takes: ['text'],
    example: 'id: 7f3k',
    says: 'A permanent short name. The address /id/7f3k/ leads to the article even if the article moves. npm run new writes an id.',
  },
  {
    key: 'withdrawn',
    takes: ['map', 'day'],
    example: 'withdrawn: { date: 2020-11-12, kind: retracted, reason: "The figures were wrong." }',
    says: 'Withdraws the text and leaves a notice at its address. kind is retracted, legal, privacy or superseded.',
    parts: ['date', 'kind', 'reason', 'notice'],
  },
  {
    key: 'superseded_by',
    takes: ['text'],
    example: 'superseded_by: ../12/summit-ends.md',
    says: 'The article that replaces this one: its file, address or id. The page leads readers there.',
  },
  {
    key: 'notice',
    takes: ['map', 'text'],
    example: 'notice: { date: 2020-11-12, text: "The figures in this article are being looked into." }',
    says: 'A warning above a text that is not withdrawn.',
    parts: ['date', 'text'],
  },
  {
    key: 'allow',
    takes: ['map'],
    example: 'allow: { link-broken: "the page is gone, on purpose" }',
    says: 'Codes of problems that check should accept in this article, each with the reason.',
  },
];
