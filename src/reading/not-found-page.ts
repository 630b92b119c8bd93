import { wordsOfAddress } from './words-of-address.ts';

/** Offers a search for the words of an address that has no page, and the nearest times that have one. */
async function offerNearby(section: HTMLElement, box: HTMLInputElement): Promise<void> {
  const { home = '/' } = section.dataset;
  const { words, times } = wordsOfAddress(location.pathname.slice(home.length - 1));
  box.value = words;
  const list = section.querySelector('ul')!;
  for (const time of times) {
    const href = `${home}${time}/`;
    const answer = await fetch(href, { method: 'HEAD' });
    if (!answer.ok) continue;
    const item = document.createElement('li');
    item.append(Object.assign(document.createElement('a'), { href, textContent: time.replaceAll('/', '-') }));
    list.prepend(item);
  }
}

const nearby = document.querySelector<HTMLElement>('#page-nearby');
const searchBox = document.querySelector<HTMLInputElement>('#page-not-found-search');
// Without a network the way to all years stays.
if (nearby && searchBox) void offerNearby(nearby, searchBox).catch(() => undefined);
