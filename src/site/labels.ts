/** Every word the pages print that is not the owner's. `{n}` and the like are filled in by `fill`. */
const ENGLISH = {
  /** The ten digits in order, and what stands between thousands. */
  digits: '0123456789',
  thousands: ',',
  listSeparator: ', ',

  skipToContent: 'Skip to content',
  sectionsOfSite: 'Sections of this site',
  waysThroughArchive: 'Ways through the archive',
  youAreHere: 'You are here',
  aboutThisSite: 'About this site',
  feed: 'Feed',
  license: 'Licence',
  publisher: 'Publisher',

  earlier: 'Earlier',
  later: 'Later',
  newest: 'Newest',
  earlierArticles: 'Earlier: {text}',
  earlierAndLater: 'Earlier and later',
  onThisDay: 'On this day, {day}',
  inEarlierYears: '{month} in earlier years',
  archiveByYear: 'The archive by year',
  yearWithCount: '{year}: {count}',
  pages: 'Pages',
  page: 'Page {n}',

  articleOne: '{n} article',
  articleMany: '{n} articles',
  inAll: '{n} in all',
  firstArticle: 'First',
  latestArticle: 'Latest',

  years: 'Years',
  year: 'Year',
  months: 'Months',
  sections: 'Sections',
  section: 'Section',
  sectionsInside: 'Sections inside',
  tags: 'Tags',
  tag: 'Tag',
  topTags: 'Most used tags',
  authors: 'Authors',
  author: 'Author',
  languages: 'Languages',
  language: 'Language',
  nameInYear: '{name} in {year}',
  byInitial: 'By first letter',

  by: 'By',
  published: 'Published',
  updated: 'Updated',
  expired: 'The publisher marked this article as out of date from {date}.',
  corrections: 'Corrections',
  source: 'Source',
  archivedCopy: 'archived copy',
  otherLanguages: 'This article in other languages',
  permanentAddress: 'Permanent address',
  printedFrom: 'Printed from {address}',
  related: 'Related earlier coverage',
  wideTable: 'Table, scrolls sideways',
  footnotes: 'Footnotes',
  backToText: 'Back to the text',
  headingLink: 'Link to this part',

  titleOnSite: '{title} · {site}',
  titleGroup: '{kind}: {name}',
  titlePage: '{title}, page {n}',
  describeDays: 'What was published in {day}: {count}.',
  describeGroup: '{kind}: {name}. {count}, from {first} to {latest}.',
  describeDirectory: '{name} of {site}.',

  search: 'Search',
  searchArchive: 'Search the archive',
  searchWithoutScript:
    'Searching here needs JavaScript, which your browser does not run. The whole archive can also be reached by year, section, tag and author below.',
  otherWays: 'Without searching',
  searching: 'Searching…',
  searchResults: 'Search results',
  noResults: 'No results for “{query}”.',
  resultOne: '{n} result for “{query}”',
  resultMany: '{n} results for “{query}”',
  moreResults: 'Load more results',
  searchFailed: 'The results could not be loaded. Check the connection and try again.',

  notFound: 'This page does not exist',
  notFoundText:
    'There is nothing at this address. The article may have another address now: search for it, or look under its year.',
  moved: 'This page has moved',
  movedText: 'Its new address is:',
};

export type LabelKey = keyof typeof ENGLISH;
export type Labels = Record<LabelKey, string>;

const PERSIAN: Labels = {
  digits: '۰۱۲۳۴۵۶۷۸۹',
  thousands: '٬',
  listSeparator: '، ',

  skipToContent: 'رفتن به متن',
  sectionsOfSite: 'بخش‌های سایت',
  waysThroughArchive: 'راه‌های گشتن در بایگانی',
  youAreHere: 'جای شما در سایت',
  aboutThisSite: 'دربارهٔ این سایت',
  feed: 'خوراک',
  license: 'مجوز',
  publisher: 'ناشر',

  earlier: 'پیش از این',
  later: 'پس از این',
  newest: 'تازه‌ترین‌ها',
  earlierArticles: 'مطالب پیشین: {text}',
  earlierAndLater: 'پیش و پس از این',
  onThisDay: 'در چنین روزی، {day}',
  inEarlierYears: '{month} در سال‌های پیش',
  archiveByYear: 'بایگانی به تفکیک سال',
  yearWithCount: '{year}: {count}',
  pages: 'صفحه‌ها',
  page: 'صفحهٔ {n}',

  articleOne: '{n} مطلب',
  articleMany: '{n} مطلب',
  inAll: 'در مجموع {n}',
  firstArticle: 'نخستین',
  latestArticle: 'تازه‌ترین',

  years: 'سال‌ها',
  year: 'سال',
  months: 'ماه‌ها',
  sections: 'بخش‌ها',
  section: 'بخش',
  sectionsInside: 'زیربخش‌ها',
  tags: 'برچسب‌ها',
  tag: 'برچسب',
  topTags: 'برچسب‌های پرکاربرد',
  authors: 'نویسندگان',
  author: 'نویسنده',
  languages: 'زبان‌ها',
  language: 'زبان',
  nameInYear: '{name} در سال {year}',
  byInitial: 'به ترتیب الفبا',

  by: 'نوشتهٔ',
  published: 'انتشار',
  updated: 'به‌روزرسانی',
  expired: 'ناشر اعلام کرده است که این مطلب از {date} دیگر به‌روز نیست.',
  corrections: 'اصلاحیه‌ها',
  source: 'منبع',
  archivedCopy: 'نسخهٔ بایگانی‌شده',
  otherLanguages: 'این مطلب به زبان‌های دیگر',
  permanentAddress: 'نشانی دائمی',
  printedFrom: 'چاپ‌شده از {address}',
  related: 'مطالب پیشین مرتبط',
  wideTable: 'جدول؛ به پهلو پیمایش می‌شود',
  footnotes: 'پانویس‌ها',
  backToText: 'بازگشت به متن',
  headingLink: 'پیوند به این بخش',

  titleOnSite: '{title} · {site}',
  titleGroup: '{kind}: {name}',
  titlePage: '{title}، صفحهٔ {n}',
  describeDays: 'آنچه در {day} منتشر شده است: {count}.',
  describeGroup: '{kind}: {name}. {count}، از {first} تا {latest}.',
  describeDirectory: '{name} · {site}',

  search: 'جست‌وجو',
  searchArchive: 'جست‌وجو در بایگانی',
  searchWithoutScript:
    'جست‌وجو در این صفحه به جاوااسکریپت نیاز دارد و مرورگر شما آن را اجرا نمی‌کند. همهٔ بایگانی از راه سال، بخش، برچسب و نویسنده نیز در دسترس است.',
  otherWays: 'بدون جست‌وجو',
  searching: 'در حال جست‌وجو…',
  searchResults: 'نتیجه‌های جست‌وجو',
  noResults: 'برای «{query}» نتیجه‌ای پیدا نشد.',
  resultOne: '{n} نتیجه برای «{query}»',
  resultMany: '{n} نتیجه برای «{query}»',
  moreResults: 'نتیجه‌های بیشتر',
  searchFailed: 'نتیجه‌ها بارگذاری نشد. اتصال خود را بررسی کنید و دوباره بکوشید.',

  notFound: 'چنین صفحه‌ای وجود ندارد',
  notFoundText: 'در این نشانی چیزی نیست. شاید نشانی مطلب عوض شده باشد: آن را جست‌وجو کنید یا در سال انتشارش بیابید.',
  moved: 'این صفحه جابه‌جا شده است',
  movedText: 'نشانی تازهٔ آن:',
};

/** One table a language, by its primary subtag. */
export const LABELS: Record<string, Labels> = { en: ENGLISH, fa: PERSIAN };

const primary = (lang: string): string => lang.toLowerCase().split('-')[0] ?? '';

/** True when the pages can be printed in this language without the owner writing the words. */
export const hasLabels = (lang: string): boolean => Object.hasOwn(LABELS, primary(lang));

/** The words of a language, English where it has none, with the owner's own words over them. */
export function labelsFor(lang: string, overrides: Record<string, string> = {}): Labels {
  const table = hasLabels(lang) ? LABELS[primary(lang)] : ENGLISH;
  return { ...ENGLISH, ...table, ...overrides };
}

/** Puts values in the places of a label: `fill('By {name}', { name: 'Jane' })` is `By Jane`. */
export function fill(label: string, values: Record<string, string>): string {
  return label.replace(/\{(\w+)\}/g, (place, key: string) =>
    Object.hasOwn(values, key) ? (values[key] ?? place) : place,
  );
}

/** The same text with the digits of the language: `2020` is `۲۰۲۰` in Persian. */
export function withDigits(labels: Pick<Labels, 'digits'>, text: string): string {
  const digits = [...labels.digits];
  return text.replace(/[0-9]/g, (digit) => digits[Number(digit)] ?? digit);
}

/** A whole number as the language writes it: `1,204`. */
export function numberText(labels: Pick<Labels, 'digits' | 'thousands'>, n: number): string {
  return withDigits(labels, String(n).replace(/\B(?=(\d{3})+$)/g, labels.thousands));
}

/** `1 article`, `1,204 articles`. */
export function articlesText(labels: Labels, n: number): string {
  return fill(n === 1 ? labels.articleOne : labels.articleMany, { n: numberText(labels, n) });
}
