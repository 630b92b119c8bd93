import type { APIRoute } from 'astro';
import { textOf, textPaths } from '../page-source.ts';

export const getStaticPaths = () => textPaths('.txt');

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(await textOf(path), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
