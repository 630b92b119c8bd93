/** Tags that control a generator and hold nothing for readers. */
export const STEERING = new Set([
  ...['if', 'elsif', 'elseif', 'else', 'endif', 'unless', 'endunless', 'case', 'when', 'endcase', 'for', 'endfor'],
  ...['break', 'continue', 'tablerow', 'endtablerow', 'cycle', 'assign', 'capture', 'endcapture', 'increment'],
  ...['decrement', 'set', 'endset', 'extends', 'block', 'endblock', 'macro', 'endmacro', 'import', 'from', 'call'],
  ...['endcall', 'cache', 'endcache', 'layout', 'liquid', 'seo', 'feed_meta', 'toc', 'css', 'js', 'style', 'script'],
  ...['include_code', 'paginate', 'endpaginate', 'form', 'endform', 'section', 'sections', 'schema', 'endschema'],
]);

/** Keys whose values are words, in the order in which readers see them. */
export const WORD_KEYS = [
  ...[
    'kicker',
    'heading',
    'header',
    'title',
    'subtitle',
    'text',
    'label',
    'caption',
    'summary',
    'intro',
    'description',
  ],
  ...['content', 'message', 'quote'],
];

/** Keys whose values are addresses, in order of preference. */
export const ADDRESS_KEYS = ['href', 'url', 'link', 'src', 'file', 'path', 'page', 'pdf'];

/** Values that set a place or a shape, and are not words. */
const SHAPES =
  /^(?:-?[\d.]+(?:px|em|rem|%|vh|vw)?|\d+x\d+|auto|left|right|center|centre|middle|none|full|wide|small|medium|large|thumb|thumbnail|inline|block|true|false|yes|no|nil|null|open|closed|lazy|_?blank)$/i;
/** Matches names of templates, files and variables, slugs and classes. */
const NAMES =
  /^(?:[\w/.-]+\.(?:html?|md|markdown|liquid|njk|ya?ml|json|css|js|txt)|[\w-]+(?:\.[\w-]+)+|[\w.-]*[_/][\w/.-]*|[a-z0-9]+(?:-[a-z0-9]+)+|[#.$@][\w-]+)$/;

/** Whether a value without a key is text for readers. */
export function isWord({ text, isQuoted }: { text: string; isQuoted: boolean }): boolean {
  if (SHAPES.test(text) || !/[\p{L}\p{N}]/u.test(text)) return false;
  return (isQuoted && /\s/.test(text)) || !NAMES.test(text);
}
