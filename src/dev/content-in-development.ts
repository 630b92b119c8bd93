import { createReadStream } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Connect, Plugin } from 'vite';
import { devMiddleware } from './dev-middleware.ts';
import type { Folders } from './folders.ts';
import { sayProblems } from './say-problems.ts';
import { TOGETHER, WATCHED } from './watched-files.ts';

/**
 * Makes `astro dev` serve an archive from a separate content folder: prints its pages and reads changes. Every save
 * prints the problems and reloads the page in the browser.
 */
export function contentInDevelopment(folders: Folders, base: string): Plugin {
  return {
    name: 'backfile:content-in-development',
    // We do not use `import.meta.env.DEV`: an environment variable could set it, and a build would then print no
    // policy.
    config: (_, { command }) => ({
      define: { __IN_DEVELOPMENT__: JSON.stringify(command === 'serve'), __FOLDERS__: JSON.stringify(folders) },
    }),
    async configureServer(server) {
      // The type check of components starts a server that gets no requests.
      if (server.config.server.middlewareMode) return;
      const [content, publicFolder] = [resolve(folders.content), resolve(folders.publicFolder)];
      const [media, cache] = [resolve(folders.media), resolve(folders.cache)];
      // Loaded only here, because a build prints pages without it.
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
      // Must precede the handlers that Astro adds first after all plugins: these answer everything outside the base
      // path with 404.
      const handle = leadTo(base.replace(/\/$/, ''));
      return () => void setImmediate(() => server.middlewares.stack.unshift({ route: '', handle }));
    },
  };
}

/** Redirects `/`, and the base path without its slash, to the base path. */
function leadTo(base: string): Connect.NextHandleFunction {
  return (request, response, next) => {
    if (base === '' || !['/', base].includes(request.url?.split('?')[0] ?? '')) return next();
    response.writeHead(302, { Location: `${base}/` });
    response.end();
  };
}
