import type { Problem } from '../problems.ts';

/** The content of a box on a page of `dev`. All of it is text of the archive, and is escaped. */
export interface DevBox {
  headline?: string;
  problems: Problem[];
  /** Lines of a source file around a problem. */
  source?: { line: number; text: string; isMarked: boolean }[];
  links: { href: string; text: string }[];
  /** Opens the file in an editor of this machine, if the page has one. */
  edit?: { href: string; file: string };
}

const BOX =
  'margin:1rem auto;max-width:60rem;padding:.75rem 1rem;border:2px solid #b45309;background:#fffbeb;color:#1c1917;font:16px/1.5 system-ui,sans-serif;direction:ltr;text-align:start';
const MARK = 'background:#fde68a;display:block';

/** A box as HTML. */
export function printBox({ headline, problems, source = [], links, edit }: DevBox): string {
  const items = problems.map(
    (p) =>
      `<li><strong>${p.severity === 'error' ? 'Error' : 'Warning'}</strong>, line ${p.line}: found ${escapedHtml(p.found)}; expected ${escapedHtml(p.expected)}. Write: <code>${escapedHtml(p.cure)}</code> <small>(${p.code})</small></li>`,
  );
  const lines = source.map(
    ({ line, text, isMarked }) =>
      `<span${isMarked ? ` style="${MARK}"` : ' style="display:block"'}>${line}  ${escapedHtml(text)}</span>`,
  );
  const parts = [
    headline ? `<p><strong>${escapedHtml(headline)}</strong></p>` : '',
    items.length > 0 ? `<ul>${items.join('')}</ul>` : '',
    lines.length > 0 ? `<pre style="overflow:auto;background:#fff;padding:.5rem">${lines.join('')}</pre>` : '',
    links.length > 0
      ? `<ul>${links.map(({ href, text }) => `<li><a href="${escapedHtml(href)}">${escapedHtml(text)}</a></li>`).join('')}</ul>`
      : '',
    edit ? `<p><a href="${escapedHtml(edit.href)}" data-backfile-edit>Edit ${escapedHtml(edit.file)}</a></p>` : '',
  ];
  return `<aside aria-label="While you write" style="${BOX}">${parts.join('')}</aside>`;
}

/** Inserts a box at the start of a page's body, and keeps search engines away. */
export function withBox(html: string, box: string): string {
  const robots = '<meta name="robots" content="noindex">';
  return html.replace(/<\/head>/, () => `${robots}</head>`).replace(/<main\b[^>]*>/, (main) => `${main}${box}`);
}

export function escapedHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
