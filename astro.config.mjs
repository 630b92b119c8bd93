// @ts-check
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/dev/astro-config.ts';

// For plain `astro dev` and `astro build`. An edition (npm run build) is printed by src/printing/, with the same options.
export default defineConfig(astroConfig({ content: 'content', publicFolder: 'public', media: '.backfile/media' }));
