/**
 * Adds a key at the start of an article's front matter, in the format of the front matter. A file without front matter
 * gets some. All other bytes stay. `value` must not need quotes in YAML.
 */
export function insertKey(text: string, key: string, value: string): string {
  const [, start = '', rest = ''] = /^(\ufeff?(?:[ \t]*\r?\n)*)([\s\S]*)$/.exec(text)!;
  const end = /\r\n/.test(text) ? '\r\n' : '\n';
  const fence = /^(---|\+\+\+)[ \t]*\r?\n/.exec(rest);
  if (fence) {
    const line = fence[1] === '---' ? `${key}: ${value}` : `${key} = ${JSON.stringify(value)}`;
    return `${start}${fence[0]}${line}${end}${rest.slice(fence[0].length)}`;
  }
  const brace = /^\{(?=\s*["}])/.exec(rest);
  if (brace) {
    const isEmpty = /^\{\s*\}/.test(rest);
    return `${start}{${end}  ${JSON.stringify(key)}: ${JSON.stringify(value)}${isEmpty ? end : ','}${rest.slice(1)}`;
  }
  // Front matter without an opening line begins with a key.
  const isBare = /^[A-Za-z][\w-]*:(?:[ \t]|\r?\n)/.test(rest) && /^---[ \t]*$/m.test(rest);
  return isBare
    ? `${start}${key}: ${value}${end}${rest}`
    : `${start}---${end}${key}: ${value}${end}---${end}${end}${rest}`;
}
