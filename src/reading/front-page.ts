import type { Calendar } from '../dates/calendars.ts';
import { readersDay } from '../dates/readers-day.ts';

/** What the file of a month holds for a day of the year. */
interface OnThisDay {
  title: string;
  items: { year: string; headline: string; href: string; lang?: string; dir?: string }[];
}

/** Replaces the articles of the newest article's day by those of the reader's own day. */
async function showReadersDay(section: HTMLElement): Promise<void> {
  const { folder = '', calendar = 'gregorian' } = section.dataset;
  const [, month = '', day = ''] = readersDay(calendar as Calendar).split('-');
  const answer = await fetch(`${folder}${month}.json`);
  if (!answer.ok) return;
  const found = ((await answer.json()) as Record<string, OnThisDay>)[day];
  // A day on which nothing was published in any year.
  if (!found) return;
  const { title, items } = found;
  const [heading, list] = [section.querySelector('h2'), section.querySelector('ol')];
  const model = list?.querySelector('li');
  if (!heading || !list || !model) return;
  // Keeps the content below in place, although a day has fewer articles than its month.
  section.style.minBlockSize = `${section.offsetHeight}px`;
  heading.textContent = title;
  list.replaceChildren(
    ...items.map(({ year, headline, href, lang, dir }) => {
      const item = model.cloneNode() as Element;
      const place = Object.assign(document.createElement('p'), { className: 'listing-place', textContent: year });
      const text = Object.assign(document.createElement('div'), { className: 'listing-text' });
      const name = Object.assign(document.createElement('h3'), { className: 'listing-headline' });
      const link = Object.assign(document.createElement('a'), { href, textContent: headline });
      if (lang && dir) Object.assign(text, { lang, dir });
      name.append(link);
      text.append(name);
      item.append(place, text);
      return item;
    }),
  );
}

const section = document.querySelector<HTMLElement>('#page-on-this-day');
// Without a network the page stays unchanged.
if (section) void showReadersDay(section).catch(() => undefined);
