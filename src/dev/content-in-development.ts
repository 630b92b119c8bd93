import { createReadStream } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { devMiddleware } from './dev-middleware.ts';
import type { Folders } from './folders.ts';
import { sayProblems } from './say-problems.ts';
import { TOGETHER, WATCHED } from './watched-files.ts';

/**
 * What `astro dev` needs of a content folder that is none of its own: it answers for the pages of the archive, and reads
 * again what changes in the folder. Every save prints what is wrong, and loads the page in the browser anew.
 */
export function contentInDevelopment(folders: Folders, base: string): Plugin {
  return {
    name: 'backfile:content-in-development',
    // Not `import.meta.env.DEV`, which a variable of the environment can set: a build would print no policy.
    config: (_, { command }) => ({
      define: { __IN_DEVELOPMENT__: JSON.stringify(command === 'serve'), __FOLDERS__: JSON.stringify(folders) },
    }),
    async configureServer(server) {
      // A check of the components' types starts a server that nobody asks.
      if (server.config.server.middlewareMode) return;
      const [content, publicFolder] = [resolve(folders.content), resolve(folders.publicFolder)];
      const [media, cache] = [resolve(folders.media), resolve(folders.cache)];
      // Loaded here alone: a build prints pages without them.
      const { openDevArchive } = await import('./open-dev-archive.ts');
      const { archive, kept } = await openDevArchive({ content, publicFolder, media, cache });
      kept.catch((error: Error) => console.error(error.message));
      sayProblems(archive, content, null);
      server.middlewares.use('/favicon.svg', (_, response) => {
        response.setHeader('Content-Type', 'image/svg+xml');
        createReadStream(join(import.meta.dirname, '..', 'layouts', 'favicon.svg')).pipe(response);
      });
      server.middlewares.use(devMiddleware(() => archive, { content, media }));
      server.watcher.add([content, publicFolder]);
      let changed = new Set<string>();
      let isAtWork = false;
      const update = async () => {
        if (isAtWork || changed.size === 0) return;
        isAtWork = true;
        const files = [...changed].map((file) => relative(content, file));
        changed = new Set();
        await archive.change(files).catch((error: Error) => console.error(error.message));
        sayProblems(archive, content, files);
        server.ws.send({ type: 'full-reload' });
        isAtWork = false;
        await update();
      };
      server.watcher.on('all', (_, file) => {
        if (!(file.startsWith(`${content}/`) && WATCHED.test(file)) && !file.startsWith(`${publicFolder}/`)) return;
        changed.add(file);
        setTimeout(() => void update(), TOGETHER);
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
