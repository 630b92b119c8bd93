import { createApp } from 'astro/app/entrypoint';
import type { PageView } from '../views/page-view.ts';

// Compiled into the bundle as its entry; nothing else imports this file.
const app = createApp({ streaming: false });
const routeData = app.manifestData.routes.find(({ component }) => component.endsWith('/[...path].astro'))!;

// Astro would answer a fault of a component with a page of status 500.
app.renderError = (_request, { error, status }) => {
  throw error ?? new Error(`Astro answered with status ${status}.`);
};

/**
 * Prints one page; yields the bytes of its HTML. The path is not handed to Astro, which decodes addresses in ways of its
 * own: all that a page prints is in its view, so one address serves for all.
 * @throws what a component throws.
 */
export async function print({ kind, view }: PageView): Promise<Uint8Array> {
  const page = { kind, view };
  const response = await app.render(new Request('http://localhost/'), { locals: { page }, routeData });
  return response.bytes();
}
