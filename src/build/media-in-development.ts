import { createReadStream, existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Plugin } from 'vite';

const TYPES: Record<string, string> = { webp: 'image/webp', svg: 'image/svg+xml', pdf: 'application/pdf' };

/** Serves pictures and documents of articles in `astro dev`, where no edition holds them yet. */
export function mediaInDevelopment(): Plugin {
  return {
    name: 'backfile:media-in-development',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use('/media', (request, response, next) => {
        const name = basename(decodeURIComponent(request.url?.split('?')[0] ?? ''));
        const file = join(process.env['BACKFILE_MEDIA'] ?? '.backfile/media', name);
        if (!existsSync(file)) return next();
        response.setHeader('Content-Type', TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream');
        createReadStream(file).pipe(response);
      });
    },
  };
}
