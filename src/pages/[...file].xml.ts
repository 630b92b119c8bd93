import type { APIRoute } from 'astro';
import { fileTextOf, textPaths } from '../page-source.ts';

export const getStaticPaths = () => textPaths('.xml');

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) => {
  const type = path.endsWith('/feed.xml') ? 'application/atom+xml' : 'application/xml';
  return new Response(await fileTextOf(path), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
