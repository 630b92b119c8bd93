/** What a key of the front matter holds. */
export interface KeyRow {
  key: string;
  /** The forms it may be written in. */
  takes: ('text' | 'day' | 'yes or no' | 'list' | 'map' | 'list of maps')[];
  /** A line as an editor writes it. */
  example: string;
  /** What it is for, in one or two sentences. */
  says: string;
  /** The only values, where there are few. */
  values?: string[];
  /** The keys of a map. */
  parts?: string[];
}

/** Every key that this project names, in the order in which editors need them. Schema and documents are made from it. */
export const KEY_TABLE: KeyRow[] = [
  {
    key: 'title',
    takes: ['text'],
    example: 'title: "Leaders meet in Geneva"',
    says: 'The headline. Quotes are needed where it holds a colon.',
  },
  {
    key: 'date',
    takes: ['day'],
    example: 'date: 2020-11-10',
    says: 'The day of publication, year first; with a time: 2020-11-10T18:30. It decides the place and the address of the article.',
  },
  { key: 'updated', takes: ['day'], example: 'updated: 2020-11-12', says: 'The day on which the text last changed.' },
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
    says: 'The section, from the top down, as site.yaml lists it.',
  },
  {
    key: 'tags',
    takes: ['list', 'text'],
    example: 'tags: [Iran, Treaty talks]',
    says: 'What the article is about. Each tag gets a page; write it as other articles do.',
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
    says: 'The picture above the text. It lies beside the article. alt says what it shows, for those who cannot see it.',
    parts: ['src', 'alt', 'caption', 'credit'],
  },
  {
    key: 'lead',
    takes: ['yes or no'],
    example: 'lead: true',
    says: 'The article leads the front page while it is among its newest. Of several the newest leads.',
  },
  { key: 'dateline', takes: ['text'], example: 'dateline: Geneva', says: 'The place that the article was written at.' },
  { key: 'slug', takes: ['text'], example: 'slug: summit', says: 'The end of the address, in place of the file name.' },
  {
    key: 'permalink',
    takes: ['text'],
    example: 'permalink: /2020/11/10/summit/',
    says: 'The whole address, in place of the usual one. Once published it stays.',
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
    says: 'An article that is not published yet. npm run dev shows it.',
  },
  {
    key: 'publishDate',
    takes: ['day'],
    example: 'publishDate: 2020-11-10T06:00',
    says: 'The moment from which on the article is published.',
  },
  {
    key: 'expiryDate',
    takes: ['day'],
    example: 'expiryDate: 2030-01-01',
    says: 'The day from which on the article is marked as withdrawn.',
  },
  {
    key: 'lang',
    takes: ['text'],
    example: 'lang: fa',
    says: 'The language as a code of two letters, where it is not that of the site.',
  },
  {
    key: 'source',
    takes: ['map', 'text'],
    example: 'source: { name: The Paper, url: https://paper.example/summit }',
    says: 'Where the article was published first.',
    parts: ['name', 'url', 'archived'],
  },
  {
    key: 'corrections',
    takes: ['list of maps', 'text'],
    example: 'corrections: [{ date: 2020-11-12, text: "The vote was on Monday." }]',
    says: 'What was wrong and is right now. Each is printed below the text.',
    parts: ['date', 'text'],
  },
  {
    key: 'license',
    takes: ['text', 'map'],
    example: 'license: CC BY 4.0',
    says: 'The licence of the article, where it is not that of the site.',
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
    says: 'A short name for good: /id/7f3k/ leads to the article wherever it moves. npm run new writes one.',
  },
  {
    key: 'withdrawn',
    takes: ['map', 'day'],
    example: 'withdrawn: { date: 2020-11-12, kind: retracted, reason: "The figures were wrong." }',
    says: 'Takes the text back and leaves a notice at its address. kind is retracted, legal, privacy or superseded.',
    parts: ['date', 'kind', 'reason', 'notice'],
  },
  {
    key: 'superseded_by',
    takes: ['text'],
    example: 'superseded_by: ../12/summit-ends.md',
    says: 'The article that took the place of this one: its file, address or id. Readers are led there.',
  },
  {
    key: 'notice',
    takes: ['map', 'text'],
    example: 'notice: { date: 2020-11-12, text: "The figures in this article are being looked into." }',
    says: 'What readers should know before they read a text that stays.',
    parts: ['date', 'text'],
  },
  {
    key: 'allow',
    takes: ['map'],
    example: 'allow: { link-broken: "the page is gone, on purpose" }',
    says: 'Problems that may stay in this article, each with the reason.',
  },
];
