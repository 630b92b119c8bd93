const NAME = '[A-Za-z_][\\w.:-]*';
const ATTRIBUTE = `\\s+(${NAME})\\s*=\\s*"([^<"]*)"`;
const TAG = new RegExp(`^<(/?)(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>`);
const TEXT = /^[^<]+/;
const REFERENCES = /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i;
const NO_XML_CHARACTER = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Why a text is no well-formed XML 1.0 of elements, attributes and text, or null when it is. https://www.w3.org/TR/xml/ */
export function notWellFormed(text: string): string | null {
  if (NO_XML_CHARACTER.test(text)) return 'a character that XML does not know';
  let rest = text.replace(/^<\?xml [^?]*\?>\n?/, '').replace(/^<\?xml-stylesheet [^?<]*\?>\n?/, '');
  const open: string[] = [];
  let roots = 0;
  while (rest !== '') {
    const words = TEXT.exec(rest)?.[0];
    if (words !== undefined) {
      if (REFERENCES.test(words) || words.includes(']]>')) return `text ${JSON.stringify(words.slice(0, 60))}`;
      if (open.length === 0 && words.trim() !== '') return 'text outside the root element';
      rest = rest.slice(words.length);
      continue;
    }
    const tag = TAG.exec(rest);
    if (!tag) return `markup ${JSON.stringify(rest.slice(0, 60))}`;
    const [whole, closing, name = '', attributes = ''] = tag;
    const names = [...attributes.matchAll(new RegExp(ATTRIBUTE, 'g'))].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) return `an attribute twice on ${name}`;
    if (REFERENCES.test(attributes)) return `attributes ${attributes.slice(0, 60)}`;
    if (closing) {
      if (open.pop() !== name) return `</${name}> closes something else`;
    } else {
      if (open.length === 0) roots++;
      if (!whole.endsWith('/>')) open.push(name);
    }
    rest = rest.slice(whole.length);
  }
  if (open.length > 0) return `${open.at(-1)} is not closed`;
  return roots === 1 ? null : `${roots} root elements`;
}
