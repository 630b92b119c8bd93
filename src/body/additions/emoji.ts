import { gemoji } from 'gemoji';

let byName: Map<string, string> | undefined;

/** Replaces the emoji names of GitHub, Jekyll and Hugo, such as `tada`. */
export function nameToEmoji(name: string): string | undefined {
  byName ??= new Map(gemoji.flatMap(({ emoji, names }) => names.map((own): [string, string] => [own, emoji])));
  return byName.get(name);
}
