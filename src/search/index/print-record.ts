import { FORMS_BEGIN, missingForms } from '../text/fold.ts';
import { partWords } from '../text/joined-words.ts';
import { wordsOf } from '../text/search-text.ts';
import { withoutOurs } from '../text/text-ends.ts';
import { escapeText } from './escape-text.ts';
import type { SearchRecord } from './record.ts';
import { synonymsIn } from './synonyms.ts';

/**
 * A record as the HTML that Pagefind reads: after the text come the folded forms and the synonyms of its words. Search
 * finds them, but never shows them. `synonyms` come from site.yaml.
 */
export function printRecord({ lang, title, data, text }: SearchRecord, synonyms: readonly string[][] = []): string {
  const words = text.map((piece, i) => (i % 2 === 1 ? escapeText(partWords(piece)) : piece)).join('');
  const head = `<head><title>${escapeText(title)}</title></head>`;
  const forms = formsAndSynonyms(wordsOf(text), lang, synonyms);
  const body = `<body data-pagefind-body>${data}${words}${forms}</body>`;
  return `<!doctype html><html lang="${escapeText(lang)}">${head}${body}</html>`;
}

function formsAndSynonyms(text: string, lang: string, synonyms: readonly string[][]): string {
  const added = synonymsIn(text, synonyms).map(withoutOurs);
  const forms = [missingForms([text, ...added].join(' '), lang), ...added].filter(Boolean).join(' . ');
  return forms && `<p>${FORMS_BEGIN} ${escapeText(forms)}</p>`;
}
