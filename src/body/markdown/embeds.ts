import type { Element, Root } from 'hast';
import type { ReportAt } from '../additions/links.ts';
import type { Visited } from '../hast-walk.ts';
import { elementsOf, replaceElement } from '../hast-walk.ts';

/**
 * Elements that would run code, frame a page, or that browsers cannot show as intended. An embed with an address
 * becomes a link before the sanitizer removes it.
 */
const ACTIVE =
  /^(script|style|iframe|frame|object|embed|applet|form|input|button|select|textarea|base|meta|link|svg|math|template|noscript|noembed|noframes|xmp|plaintext|title)$/;

/** Reports what the sanitizer will remove from a text, and saves the addresses of embeds. */
export function saveEmbeds(tree: Root, report: ReportAt): void {
  for (const visited of elementsOf(tree)) {
    const { element } = visited;
    const handlers = Object.keys(element.properties).filter((name) => /^on/i.test(name));
    if (handlers.length > 0)
      report(visited, 'html-removed', `${handlers.join(', ')} on <${element.tagName}>`, 'the element without it');
    savePost(element);
    // The title of a drawing is removed with it.
    if (!ACTIVE.test(element.tagName) || isOfDrawing(visited)) continue;
    const { src, dataSrc, data } = element.properties;
    const address = String(src || dataSrc || data || '').replace(/^\/\//, 'https://');
    const isEmbed = /^(iframe|embed|object)$/.test(element.tagName) && /^https?:\/\//i.test(address);
    report(
      visited,
      'html-removed',
      `<${element.tagName}>`,
      isEmbed ? 'a link to the same address, as the page now shows' : 'Markdown',
    );
    if (isEmbed)
      replaceElement(
        visited,
        linkTo(address, String(element.properties['title'] ?? element.properties['ariaLabel'] ?? '')),
      );
  }
}

function isOfDrawing({ element, parent }: Visited): boolean {
  return element.tagName === 'title' && parent.type === 'element' && /^(svg|g)$/.test(parent.tagName);
}

/** A post of a social network that only a script would fill. An attribute holds its address. */
function savePost(element: Element): void {
  const { dataHref, dataInstgrmPermalink } = element.properties;
  const address = String(dataHref || dataInstgrmPermalink || '');
  if (!/^(div|blockquote)$/.test(element.tagName) || !/^https?:\/\//i.test(address)) return;
  const inside = elementsOf({ type: 'root', children: element.children });
  if (!inside.some(({ element: { properties } }) => properties['href'])) element.children.push(linkTo(address, ''));
}

function linkTo(address: string, title: string): Element {
  const link: Element = {
    type: 'element',
    tagName: 'a',
    properties: { href: address },
    children: [{ type: 'text', value: title || address }],
  };
  return { type: 'element', tagName: 'p', properties: {}, children: [link] };
}
