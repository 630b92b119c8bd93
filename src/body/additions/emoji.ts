import { gemoji } from 'gemoji';

let byName: Map<string, string> | undefined;

/** The emoji that GitHub, Jekyll and Hugo write by a name, such as `tada`. */
export function nameToEmoji(name: string): string | undefined {
  byName ??= new Map(gemoji.flatMap(({ emoji, names }) => names.map((own): [string, string] => [own, emoji])));
  return byName.get(name);
}
