import type { APIRoute } from 'astro';
import { atomFeed } from '../feeds/atom.ts';
import { pageSource } from '../page-source.ts';

export const GET: APIRoute = async () => {
  const { catalog, bodyOf } = await pageSource();
  return new Response(await atomFeed(catalog, bodyOf), {
    headers: { 'Content-Type': 'application/atom+xml; charset=utf-8' },
  });
};
