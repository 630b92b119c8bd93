import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { filePath } from '../urls.ts';
import { PATH_HEADER } from './share.ts';

/**
 * Has Astro's pages printed one after the other, each written at once into `folder` under its name in the edition.
 * Astro's own way makes several promises and addresses for every page, a sixth of its work where there are thousands.
 */
export function pageWriter(folder: string): AstroIntegration {
  let origin = '';
  return {
    name: 'backfile:page-writer',
    hooks: {
      'astro:config:done': ({ config }) => {
        origin = new URL(config.base.replace(/\/?$/, '/'), config.site ?? 'http://localhost').href;
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((astros) => ({
          ...astros,
          name: 'backfile:page-writer',
          async getStaticPaths() {
            const made = new Set<string>();
            for (const { pathname, route } of await astros.getStaticPaths()) {
              // The slash at the end: Astro takes the ending off an address such as `/old/story.html`.
              const rendered = await astros.render(new Request(`${origin}${pathname.slice(1)}/`.replace(/\/+$/, '/')), {
                routeData: route,
              });
              const response = rendered instanceof Response ? rendered : rendered.response;
              const path = response.headers.get(PATH_HEADER);
              if (path === null)
                throw new Error(`${pathname} was answered with status ${response.status} and no path.`);
              const file = join(folder, filePath(decodeURIComponent(path)));
              const parent = dirname(file);
              if (!made.has(parent)) mkdirSync(parent, { recursive: true });
              made.add(parent);
              writeFileSync(file, await response.text());
            }
            // Nothing is left for Astro to print and write.
            return [];
          },
        }));
      },
    },
  };
}
