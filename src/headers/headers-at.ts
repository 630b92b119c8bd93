/**
 * The headers that a `_headers` file gives a path, such as `/2020/`: the values of every matching rule, with values of
 * the same name joined by a comma. A `*` matches anything, including slashes.
 */
export function headersAt(file: string, path: string): Map<string, string> {
  const found = new Map<string, string>();
  let matches = false;
  for (const line of file.split('\n')) {
    const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (line.startsWith('/')) matches = patternOf(line.trim()).test(path);
    else if (matches && name !== '') {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }
  return found;
}

function patternOf(rule: string): RegExp {
  return new RegExp(`^${rule.split('*').map(RegExp.escape).join('.*')}$`);
}
