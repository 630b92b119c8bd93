import type { APIRoute } from 'astro';
import { fileTextOf, textPaths } from '../page-source.ts';

export const getStaticPaths = () => textPaths('.json');

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) => {
  const type = path.endsWith('/feed.json') ? 'application/feed+json' : 'application/json';
  return new Response(await fileTextOf(path), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
