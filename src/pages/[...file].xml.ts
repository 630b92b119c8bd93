import type { APIRoute } from 'astro';
import { textOf, textPaths } from '../page-source.ts';

export const getStaticPaths = () => textPaths('.xml');

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) => {
  const type = path.endsWith('/feed.xml') ? 'application/atom+xml' : 'application/xml';
  return new Response(await textOf(path), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
