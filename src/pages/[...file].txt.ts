import type { APIRoute } from 'astro';
import { fileTextOf, textPaths } from '../page-source.ts';

export const getStaticPaths = () => textPaths('.txt');

export const GET: APIRoute<{ path: string }> = async ({ props: { path } }) =>
  new Response(await fileTextOf(path), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
