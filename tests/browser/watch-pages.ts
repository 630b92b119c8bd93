import type { Browser, BrowserContext, Page } from 'playwright-core';
import { actOnArticle } from './act-on-article.ts';
import { settle } from './settle.ts';

/** What a page showed, and everything it did that an article must not make it do, one line a fault. */
export interface Visit {
  faults: string[];
  /** The visible text of the article. */
  text: string;
  headline: string;
}

/** What the script below tells by. While a test clicks by a script, it is as good as a reader. */
export type Watched = typeof globalThis & { tellFault: (fault: string) => void; isTestClicking?: boolean };

/** Opens pages of one origin in one browser, and watches them. */
export class Watch {
  readonly #context: BrowserContext;
  readonly #origin: string;
  readonly #faults = new Map<Page, string[]>();
  readonly #idle: Page[] = [];

  private constructor(context: BrowserContext, origin: string) {
    this.#context = context;
    this.#origin = origin;
  }

  static async open(browser: Browser, address: string): Promise<Watch> {
    const context = await browser.newContext({ viewport: { width: 1000, height: 1500 } });
    const watch = new Watch(context, new URL(address).origin);
    await context.exposeBinding('tellFault', ({ page }, fault: string) => watch.#tell(page, fault));
    await context.addInitScript(watchPage);
    return watch;
  }

  /** Visits pages two at a time; every element of the `part` that is named is hovered, focused and clicked. */
  async visitAll(addresses: string[], part?: string): Promise<Map<string, Visit>> {
    const visits = new Map<string, Visit>();
    const waiting = [...addresses];
    const work = async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
        visits.set(next, await this.visit(next, part));
    };
    await Promise.all([work(), work()]);
    return visits;
  }

  async visit(address: string, part?: string): Promise<Visit> {
    const page = this.#idle.pop() ?? (await this.#newPage());
    const faults: string[] = [];
    this.#faults.set(page, faults);
    const sent = await (await page.goto(address, { waitUntil: 'load' }))!.text();
    if (part !== undefined) {
      await actOnArticle(page, part);
      await settle(page);
    }
    const { text, headline, changes } = await page.evaluate(comparePage, sent);
    this.#idle.push(page);
    return { faults: [...faults, ...changes], text, headline };
  }

  async #newPage(): Promise<Page> {
    const page = await this.#context.newPage();
    const tell = (fault: string) => this.#tell(page, fault);
    page.on('dialog', (dialog) => {
      tell(`dialog: ${dialog.message()}`);
      void dialog.dismiss().catch(() => {});
    });
    page.on('console', (message) => message.type() === 'error' && tell(`console: ${message.text()}`));
    page.on('pageerror', (error) => tell(`error: ${error.message}`));
    page.on(
      'request',
      (request) => new URL(request.url()).origin !== this.#origin && tell(`request: ${request.url()}`),
    );
    page.on('download', (download) => tell(`download: ${download.url()}`));
    page.on('popup', (popup) => void popup.close().catch(() => {}));
    // A window is told of when it is asked for: it may come up long after the visit.
    const devTools = await page.context().newCDPSession(page);
    devTools.on('Page.windowOpen', ({ url }) => tell(`window: ${url}`));
    await devTools.send('Page.enable');
    return page;
  }

  #tell(page: Page, fault: string): void {
    this.#faults.get(page)?.push(fault);
  }

  close(): Promise<void> {
    return this.#context.close();
  }
}

/** Runs in every page before anything of it. A link that is followed leads nowhere, so that the page stays. */
function watchPage(): void {
  const watched = globalThis as Watched;
  const { tellFault } = watched;
  addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    tellFault(`violation of ${violatedDirective}: ${blockedURI}`),
  );
  navigation.addEventListener('navigate', (event) => {
    if (!/^(https?|mailto|tel):/.test(event.destination.url)) tellFault(`navigation: ${event.destination.url}`);
    if (!event.userInitiated && !watched.isTestClicking && !event.hashChange)
      tellFault(`navigation without a reader: ${event.destination.url}`);
    if (!event.hashChange) event.preventDefault();
  });
}

/**
 * Runs in the page. What stands around the article must be what the server sent, and its parts those that an article
 * stands among: nothing of it may have got out.
 */
function comparePage(html: string): { text: string; headline: string; changes: string[] } {
  const PARTS =
    /^(body: (a\.skip-link|header\.masthead|main|footer\.colophon|script)|main: (article\.article|p\.printed-from|nav\.neighbours|(section|div)\.related))$/;
  const sent = new DOMParser().parseFromString(html, 'text/html');
  const around = (page: Document): string => {
    const copy = page.documentElement.cloneNode(true) as HTMLElement;
    for (const article of copy.querySelectorAll('article')) article.remove();
    // Set by the page's own script.
    for (const box of copy.querySelectorAll('[aria-keyshortcuts]')) box.removeAttribute('aria-keyshortcuts');
    return copy.outerHTML;
  };
  const parts = [...document.querySelectorAll('body, main')].flatMap((whole) =>
    [...whole.children].map((part) => `${whole.localName}: ${part.localName}${part.className && `.${part.className}`}`),
  );
  const changes = parts.filter((part) => !PARTS.test(part)).map((part) => `stray part: ${part}`);
  if (around(document) !== around(sent)) changes.push('what stands around the article changed');
  const article = document.querySelector<HTMLElement>('article');
  const headline = document.querySelector<HTMLElement>('h1')?.textContent ?? '';
  // biome-ignore lint/performance/useDomNodeTextContent: words that do not show do not count.
  return { text: article?.innerText ?? '', headline: headline.trim(), changes };
}
