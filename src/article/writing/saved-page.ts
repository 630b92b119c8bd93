import { parseEntities } from 'parse-entities';

/** What a text or a saved web page says about an article. */
export interface SavedPage {
  title?: string;
  /** `YYYY-MM-DD` */
  day?: string;
  text: string;
}

/**
 * Extracts the text of a saved web page, or returns a plain text unchanged. Paragraphs, headings, quotations and lists
 * become Markdown. Menus, scripts and forms are left out. The result is a draft that an editor must read through.
 */
export function readSavedPage(content: string): SavedPage {
  if (!/<(html|body|article|p)\b/i.test(content)) return plain(content);
  const title = textIn(
    /<h1\b[^>]*>([\s\S]*?)<\/h1>/i.exec(content)?.[1] ?? /<title\b[^>]*>([\s\S]*?)<\/title>/i.exec(content)?.[1],
  );
  const day = /(?:article:published_time"[^>]*content="|<time\b[^>]*datetime=")(\d{4}-\d{2}-\d{2})/i.exec(content)?.[1];
  const main = /<(article|main)\b[^>]*>([\s\S]*)<\/\1>/i.exec(content)?.[2] ?? content;
  const kept = main.replace(
    /<!--[\s\S]*?-->|<(script|style|nav|header|footer|form|aside|noscript|svg|iframe)\b[\s\S]*?<\/\1>/gi,
    '',
  );
  const blocks = [...kept.matchAll(/<(h[2-6]|p|blockquote|li)\b[^>]*>([\s\S]*?)<\/\1>/gi)].map(
    ({ 1: tag = '', 2: inner }) => {
      const text = textIn(inner);
      if (text === '') return '';
      if (/^h/i.test(tag)) return `${'#'.repeat(Number(tag[1]))} ${text}`;
      return tag.toLowerCase() === 'blockquote' ? `> ${text}` : tag.toLowerCase() === 'li' ? `- ${text}` : text;
    },
  );
  return { ...(title ? { title } : {}), ...(day ? { day } : {}), text: blocks.filter(Boolean).join('\n\n') };
}

/** The first line of a text is its headline if an empty line follows it. */
function plain(content: string): SavedPage {
  const lines = content
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trim();
  const [, title, text] = /^#?\s*([^\n]{3,160})\n\s*\n([\s\S]+)$/.exec(lines) ?? [];
  return title && text ? { title: title.trim(), text: text.trim() } : { text: lines };
}

function textIn(html: string | undefined): string {
  return parseEntities((html ?? '').replace(/<br\s*\/?>/gi, ' ').replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
}
