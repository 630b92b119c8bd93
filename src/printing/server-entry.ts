import { createApp } from 'astro/app/entrypoint';
import type { PageView } from '../views/page-view.ts';

// Compiled into the bundle as its entry. Nothing else imports this file.
const app = createApp({ streaming: false });
const routeData = app.manifestData.routes.find(({ component }) => component.endsWith('/[...path].astro'))!;

// By default Astro answers an error of a component with a page of status 500.
app.renderError = (_request, { error, status }) => {
  throw error ?? new Error(`Astro answered with status ${status}.`);
};

/**
 * Prints one page and returns the bytes of its HTML. Astro does not get the page's path, because it decodes addresses
 * in its own way. The view holds everything that a page prints, so all pages share one address.
 * @throws what a component throws.
 */
export async function print({ kind, view }: PageView): Promise<Uint8Array> {
  const page = { kind, view };
  const response = await app.render(new Request('http://localhost/'), { locals: { page }, routeData });
  return response.bytes();
}
