import type { APIRoute } from 'astro';
import { textOf, textPaths } from '../page-source.ts';

export const getStaticPaths = () => textPaths('.json');

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) => {
  const type = path.endsWith('/feed.json') ? 'application/feed+json' : 'application/json';
  return new Response(await textOf(path), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
