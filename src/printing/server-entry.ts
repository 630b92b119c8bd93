import { createApp } from 'astro/app/entrypoint';
import { renderToString } from 'astro/runtime/server/index.js';
import type { PageView } from '../views/page-view.ts';
import type { PageComponent, PageHeadParts, PageState } from './page-state.ts';

// Compiled into the bundle as its entry. Nothing else imports this file.
const app = createApp({ streaming: false });
const routeData = app.manifestData.routes.find(({ component }) => component.endsWith('/page.astro'))!;

// By default Astro answers an error of a component with a page of status 500.
app.renderError = (_request, { error, status }) => {
  throw error ?? new Error(`Astro answered with status ${status}.`);
};

/** What Astro makes for a request. All pages share it; see `print`. */
interface Shared {
  state: PageState;
  /** Of the state, as they were before Astro printed a head. */
  parts: PageHeadParts;
  /** The component of all pages. */
  component: PageComponent;
}

let shared: Promise<Shared> | undefined;
/** Pages are printed one after another, because they share one state. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Prints one page and returns its HTML. Astro does not get the page's path, because it decodes addresses in its own
 * way. The view holds everything that a page prints, so all pages share one address, and one request to Astro: requests
 * and responses took three fifths of the time of printing. Only what Astro notes about a page while it prints is new for
 * each page.
 * @throws what a component throws.
 */
export function print(page: PageView): Promise<string> {
  const printed = last.then(() => printWith(page));
  last = printed.catch(() => {
    shared = undefined;
  });
  return printed;
}

async function printWith(page: PageView): Promise<string> {
  shared ??= askAstro();
  const { state, parts, component } = await shared;
  Object.assign(state, copyOf(parts), { _metadata: emptied(state._metadata) });
  const html = await renderToString(state as never, component as never, { page }, {}, true, routeData);
  if (typeof html !== 'string') throw new Error('A component answered with a response, which is not a page.');
  return html;
}

/** Sends Astro its only request. The route hands over the state that Astro made for it. */
function askAstro(): Promise<Shared> {
  return new Promise((resolve, reject) => {
    const take = (state: PageState, component: PageComponent) => resolve({ state, parts: copyOf(state), component });
    app.render(new Request('http://localhost/page/'), { locals: { take }, routeData }).catch(reject);
  });
}

function copyOf({ styles, scripts, links }: PageHeadParts): PageHeadParts {
  return { styles: new Set(styles), scripts: new Set(scripts), links: new Set(links) };
}

/** What Astro knows about a page before it prints it: what it found when it compiled, and nothing noted yet. */
function emptied({ headInTree, routeHasPropagation, ...notes }: PageState['_metadata']): PageState['_metadata'] {
  const empty = Object.entries(notes).map(([name, note]) => [name, emptyOf(note)]);
  return { ...Object.fromEntries(empty), headInTree, routeHasPropagation };
}

function emptyOf(note: unknown): unknown {
  if (note instanceof Set) return new Set();
  if (Array.isArray(note)) return [];
  if (typeof note === 'number') return 0;
  return typeof note === 'boolean' ? false : undefined;
}
