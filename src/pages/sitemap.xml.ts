import type { APIRoute } from 'astro';
import { sitemapIndex } from '../feeds/sitemap.ts';
import { pageSource } from '../page-source.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await pageSource();
  return new Response(sitemapIndex(catalog), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
};
