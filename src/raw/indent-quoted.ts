/**
 * Indents the further lines of quoted values that begin at the left edge of a YAML map. YAML 1.2 requires the indent,
 * but the parsers of Jekyll (libyaml) and Hugo (go-yaml) do not, and whole archives rely on that. Line numbers stay the
 * same.
 */
export function indentQuoted(text: string): string {
  let quote: string | null = null;
  return text
    .split('\n')
    .map((line) => {
      if (quote === null) {
        const value = /^[\w.-]+:[ \t]+(["'].*)$/.exec(line)?.[1];
        if (value && !closes(value.slice(1), value[0]!)) quote = value[0]!;
        return line;
      }
      if (closes(line, quote)) quote = null;
      return ` ${line}`;
    })
    .join('\n');
}

/** Whether a line holds the quote that ends the value. The escapes `\"` and `''` do not end it. */
function closes(line: string, quote: string): boolean {
  return line.replace(quote === '"' ? /\\./g : /''/g, '').includes(quote);
}
