import { fill, numberText } from '../site/labels.ts';
import { openIndex } from './open-index.ts';
import type { Hit, Search } from './open-index.ts';
import { resultItem } from './result-item.ts';

const STEP = 10;
const TYPING_PAUSE = 300;

const input = document.querySelector<HTMLInputElement>('#page-search-input');
const region = document.querySelector<HTMLElement>('#page-search-results');
if (input?.form && region) runSearch(input, input.form, region);

function runSearch(input: HTMLInputElement, form: HTMLFormElement, region: HTMLElement): void {
  const words = region.dataset;
  const word = (name: string): string => words[name] ?? '';
  const status = region.querySelector<HTMLElement>('[role=status]')!;
  const list = Object.assign(document.createElement('ol'), { className: 'listing' });
  const more = Object.assign(document.createElement('button'), {
    type: 'button',
    className: 'search-more',
    textContent: word('more'),
    hidden: true,
  });
  region.append(list, more);

  let index: Promise<Search> | undefined;
  let hits: Hit[] = [];
  /** Counts the searches: an answer to an earlier one comes too late. */
  let asked = 0;

  const open = () => (index ??= openIndex(word('manifest'), word('lang')));

  async function showMore(): Promise<void> {
    const search = asked;
    const start = list.childElementCount;
    const found = await Promise.all(hits.slice(start, start + STEP).map((hit) => hit.data()));
    if (search !== asked || list.childElementCount !== start) return;
    list.append(...found.map((article) => resultItem(article, word('lang'))));
    more.hidden = list.childElementCount >= hits.length;
  }

  async function show(query: string): Promise<void> {
    const search = ++asked;
    if (!query) return clear('');
    status.textContent = word('searching');
    const answer = await (await open())(query);
    if (search !== asked) return;
    clear(countText(query, answer.length));
    hits = answer;
    await showMore();
  }

  function clear(text: string): void {
    hits = [];
    list.replaceChildren();
    more.hidden = true;
    status.textContent = text;
  }

  function countText(query: string, count: number): string {
    if (count === 0) return fill(word('noResults'), { query });
    const n = numberText({ digits: word('digits'), thousands: word('thousands') }, count);
    return fill(word(count === 1 ? 'resultOne' : 'resultMany'), { n, query });
  }

  function reportFailure(error: unknown): void {
    console.error(error);
    index = undefined;
    clear(word('failed'));
  }

  const search = () => show(input.value.trim()).catch(reportFailure);
  const readAddress = () => {
    input.value = new URL(location.href).searchParams.get('q') ?? '';
    search();
  };

  let typing: ReturnType<typeof setTimeout> | undefined;
  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => {
      history.replaceState(null, '', addressOf(input.value));
      search();
    }, TYPING_PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(typing);
    history.pushState(null, '', addressOf(input.value));
    search();
  });
  more.addEventListener('click', async () => {
    const next = list.childElementCount;
    await showMore().catch(reportFailure);
    list.children[next]?.querySelector('a')?.focus();
  });
  addEventListener('popstate', readAddress);
  readAddress();
}

/** The address of this page with a query in it, or none. */
function addressOf(query: string): URL {
  const address = new URL(location.href);
  if (query.trim()) address.searchParams.set('q', query.trim());
  else address.searchParams.delete('q');
  return address;
}
