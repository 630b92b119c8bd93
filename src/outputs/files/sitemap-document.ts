/** A sitemap, or an index of sitemaps: https://www.sitemaps.org/protocol.html */
export function sitemapDocument(element: 'urlset' | 'sitemapindex', lines: string[], namespaces = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${namespaces}>\n${lines.join('')}</${element}>\n`;
}
