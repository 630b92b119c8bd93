import { contentPolicy } from '../../headers/content-policy.ts';
import type { Site } from '../../site/site.ts';
import { xml } from '../xml.ts';
import type { OutputKind } from '../output.ts';

/**
 * The page of the web editor. The program would load its icon font from elsewhere, which the policy forbids; a local
 * font of the same name replaces it. No page of the archive links here, and search engines must not list it.
 */
export const EDITOR_PAGE: OutputKind = {
  name: 'editor-page',
  owns: ({ admin }) => (admin ? ['/admin/*'] : []),
  list: ({ catalog }) => (catalog.site.admin ? [{ path: '/admin/', facts: {} }] : []),
  make: { by: 'text', text: ({ site }) => pageOf(site) },
};

function pageOf(site: Site): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="${xml(contentPolicy('editor', site, 'meta'))}">
<title>${xml(site.title)}</title>
<link rel="icon" href="data:,">
<style>@font-face { font-family: "Material Symbols Outlined"; src: url(signs.woff2) format("woff2") }</style>
<link rel="cms-config-url" type="text/yaml" href="config.yml">
</head>
<body>
<noscript><p>The editor needs JavaScript.</p></noscript>
<script src="sveltia-cms.js"></script>
</body>
</html>
`;
}
