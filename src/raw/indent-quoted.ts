/**
 * Indents the further lines of quoted values of a YAML map that stand at its left edge. YAML 1.2 wants them indented;
 * libyaml and go-yaml, which Jekyll and Hugo read with, do not, and whole archives rely on that. Lines stay lines.
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

/** Whether a line holds the quote that ends a value begun with the same: `\"` and `''` do not. */
function closes(line: string, quote: string): boolean {
  return line.replace(quote === '"' ? /\\./g : /''/g, '').includes(quote);
}
