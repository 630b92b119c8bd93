import type { Found } from './open-index.ts';

/** A found article as an item of the list: the same parts as `Listing.astro` prints. */
export function resultItem({ url, excerpt, meta }: Found, pageLanguage: string): HTMLLIElement {
  const place = element('p', 'listing-place');
  if (meta.dateText) place.append(timeElement(meta.dateText, meta.date));
  if (meta.section) place.append(element('span', 'listing-section', meta.section));

  const link = element('a', '', meta.title ?? url);
  link.href = url;
  const headline = element('p', 'listing-headline');
  headline.append(link);
  const quoted = element('p', 'listing-standfirst');
  quoted.append(...markedText(excerpt));

  const text = element('div', 'listing-text');
  if (meta.lang && meta.lang !== pageLanguage) text.lang = meta.lang;
  if (meta.dir) text.dir = meta.dir;
  text.append(headline, quoted);

  const item = element('li', 'listing-item');
  item.append(place, text);
  return item;
}

/** The text of an excerpt with its marks; any other element in it counts as its text. */
function markedText(excerpt: string): Node[] {
  const { body } = new DOMParser().parseFromString(excerpt, 'text/html');
  return [...body.childNodes].map((node) =>
    node.nodeName === 'MARK'
      ? element('mark', '', node.textContent ?? '')
      : document.createTextNode(node.textContent ?? ''),
  );
}

function timeElement(text: string, day: string | undefined): HTMLTimeElement {
  const time = element('time', '', text);
  if (day) time.dateTime = day;
  return time;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.textContent = text;
  return made;
}
