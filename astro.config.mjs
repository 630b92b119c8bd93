// @ts-check
import { defineConfig } from 'astro/config';
import { contentInDevelopment } from './src/dev/content-in-development.ts';
import { pageWriter } from './src/printing/page-writer.ts';

// The build hands its folders on through the environment; alone, Astro works on content/ and dist/.
const { BACKFILE_OUT, BACKFILE_PUBLIC, BACKFILE_PAGES, BACKFILE_URL, BACKFILE_BASE, BACKFILE_ASTRO_CACHE } =
  process.env;

export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  outDir: BACKFILE_OUT ?? './dist',
  cacheDir: BACKFILE_ASTRO_CACHE ?? './.backfile/astro',
  publicDir: BACKFILE_OUT ? './.backfile/none' : (BACKFILE_PUBLIC ?? './public'),
  ...(BACKFILE_URL ? { site: BACKFILE_URL } : {}),
  base: BACKFILE_BASE ?? '/',
  build: { format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  compressHTML: true,
  integrations: BACKFILE_PAGES ? [pageWriter(BACKFILE_PAGES)] : [],
  devToolbar: { enabled: false },
  vite: { plugins: [contentInDevelopment()], build: { assetsInlineLimit: 0 } },
});
