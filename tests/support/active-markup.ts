import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

const ACTIVE = new Set(
  'script style iframe frame object embed applet form input button select textarea base meta link svg math template'.split(
    ' ',
  ),
);
const ADDRESSES = [
  'href',
  'src',
  'srcSet',
  'poster',
  'cite',
  'action',
  'formAction',
  'data',
  'xLinkHref',
  'background',
];

/** All elements of HTML as a browser would read it. */
export function elementsIn(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: Root | Element): void => {
    for (const child of node.children) {
      if (child.type !== 'element') continue;
      found.push(child);
      walk(child);
    }
  };
  walk(fromHtml(html, { fragment: true }));
  return found;
}

/** What in HTML would run, load code or take a name from the page, one line a finding; empty when it is safe. */
export function activeMarkup(html: string): string[] {
  return elementsIn(html).flatMap(({ tagName, properties }) => {
    const findings = ACTIVE.has(tagName) ? [`<${tagName}>`] : [];
    for (const [name, value] of Object.entries(properties)) {
      if (/^on/i.test(name) || ['style', 'name', 'srcDoc'].includes(name)) findings.push(`${name} on <${tagName}>`);
      const address = String(value).replace(/[\u0000-\u0020]/g, '');
      if (ADDRESSES.includes(name) && /^(javascript|data|vbscript|blob|file|filesystem):/i.test(address))
        findings.push(`${name}=${address.slice(0, 40)} on <${tagName}>`);
    }
    return findings;
  });
}
