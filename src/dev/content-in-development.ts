import { createReadStream, existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { Connect, Plugin } from 'vite';
import type { Folders } from './folders.ts';

const TYPES: Record<string, string> = { webp: 'image/webp', svg: 'image/svg+xml', pdf: 'application/pdf' };
const WATCHED = /\.(md|markdown|html?|yaml|png|jpe?g|webp|avif|gif|tiff?|bmp|ico|svg)$/i;

/**
 * What `astro dev` needs of a content folder that is none of its own: serves the pictures and documents of articles, which
 * no edition holds yet, and reads the folder again when a file in it changes.
 */
export function contentInDevelopment(folders: Folders, base: string): Plugin {
  return {
    name: 'backfile:content-in-development',
    // Not `import.meta.env.DEV`, which a variable of the environment can set: a build would print no policy.
    config: (_, { command }) => ({
      define: { __IN_DEVELOPMENT__: JSON.stringify(command === 'serve'), __FOLDERS__: JSON.stringify(folders) },
    }),
    configureServer(server) {
      server.middlewares.use('/media', (request, response, next) => {
        const name = basename(decodeURIComponent(request.url?.split('?')[0] ?? ''));
        const file = join(folders.media, name);
        if (!existsSync(file)) return next();
        response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
      server.middlewares.use('/favicon.svg', (_, response) => {
        response.setHeader('Content-Type', 'image/svg+xml');
        createReadStream(join(import.meta.dirname, '..', 'layouts', 'favicon.svg')).pipe(response);
      });
      const content = resolve(folders.content);
      server.watcher.add(content);
      let timer: ReturnType<typeof setTimeout> | undefined;
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(`${content}/`) || !WATCHED.test(file)) return;
        clearTimeout(timer);
        // The list of pages is read once a start: a restart is what takes up a new article.
        timer = setTimeout(() => void server.restart(), 200);
      });
      // Before those that Astro puts first once all plugins are set up: they answer whatever lies outside the path with 404.
      const handle = leadTo(base.replace(/\/$/, ''));
      return () => void setImmediate(() => server.middlewares.stack.unshift({ route: '', handle }));
    },
  };
}

/** Leads from `/`, and from the path without its slash, to the path that the site is published below. */
function leadTo(base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (base === '' || !['/', base].includes(request.url?.split('?')[0] ?? '')) return next();
    response.writeHead(302, { Location: `${base}/` });
    response.end();
  };
}
