import { withDigits } from '../site/labels.ts';
import { wordsOfAddress } from './words-of-address.ts';

/** Offers a search for the words of a missing address, and the nearest times with a page. */
async function offerNearby(section: HTMLElement, box: HTMLInputElement): Promise<void> {
  const { home = '/', digits = '' } = section.dataset;
  const { words, times, above } = wordsOfAddress(location.pathname.slice(home.length - 1));
  box.value = words;
  const list = section.querySelector('ul')!;
  const places = [
    ...times.map((time) => [time, withDigits({ digits }, time.replaceAll('/', '-'))]),
    ...(above ? [[encodeURI(above), above]] : []),
  ];
  for (const [place, text] of places) {
    const href = `${home}${place}/`;
    const answer = await fetch(href, { method: 'HEAD' });
    if (!answer.ok) continue;
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href, textContent: text }));
    list.prepend(item);
  }
}

const nearby = document.querySelector<HTMLElement>('#page-nearby');
const searchBox = document.querySelector<HTMLInputElement>('#page-not-found-search');
// Without a network, the link to all years remains.
if (nearby && searchBox) void offerNearby(nearby, searchBox).catch(() => undefined);
