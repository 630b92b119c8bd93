import type { APIRoute, GetStaticPaths } from 'astro';
import { sitemapParts } from '../feeds/sitemap.ts';
import { pageSource } from '../page-source.ts';

export const getStaticPaths = (async () => {
  const { catalog } = await pageSource();
  return [...sitemapParts(catalog)].map(([part, xml]) => ({ params: { part }, props: { xml } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ xml: string }> = ({ props }) =>
  new Response(props.xml, { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
