// @ts-check
import { defineConfig } from 'astro/config';
import { astroConfig } from './src/dev/astro-config.ts';

// For plain `astro dev` and `astro build`. An edition (npm run build) is printed by src/printing/, with the same options.
const folders = { content: 'content', publicFolder: 'public', cache: '.backfile', media: '.backfile/media' };
export default defineConfig(astroConfig(folders));
