import type { APIRoute } from 'astro';
import { robotsText } from '../feeds/robots.ts';
import { pageSource } from '../page-source.ts';

export const GET: APIRoute = async () => {
  const { catalog } = await pageSource();
  return new Response(robotsText(catalog.site), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
