import type { Element, ElementContent, Root, Text } from 'hast';
import { elementsOf } from '../hast-walk.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

/** Characters that end an address: those of CommonMark, and the letters and punctuation of scripts without spaces. */
const NO_PART = String.raw`\s<>"“”«»‘’‚„…\p{Cc}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uffef`;
/** Source: GFM, "Autolinks". */
const ADDRESS = new RegExp(
  String.raw`(?<![A-Za-z0-9_@./-])(?:(?:https?:\/\/)(?:[^\s/@<>"]{1,100}@)?|www\.)[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+(?::\d+)?(?:[/?#][^${NO_PART}]*)?|(?<![\p{L}\p{N}_@./:+-])[\w.+-]{1,64}@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?![\p{L}\p{N}_@:/-])`,
  'giu',
);
/** Elements whose text is not prose, or is a link already. */
const NOT_IN = /^(?:a|code|pre|kbd|samp|var|button)$/;

/** Turns bare addresses in a text into links, as other generators do. */
export function linkBareAddresses(tree: Root): void {
  let left: number = TEXT_LIMITS.links - elementsOf(tree).filter(({ element }) => element.tagName === 'a').length;
  const walk = (parent: Root | Element): void => {
    for (let at = 0; at < parent.children.length; at++) {
      const child = parent.children[at]!;
      if (child.type === 'element' && !NOT_IN.test(child.tagName)) walk(child);
      if (child.type !== 'text' || left <= 0 || !/:\/\/|www\.|@/i.test(child.value)) continue;
      const parts = linked(child, left);
      if (parts === null) continue;
      left -= parts.filter(({ type }) => type === 'element').length;
      parent.children.splice(at, 1, ...parts);
      at += parts.length - 1;
    }
  };
  walk(tree);
}

function linked(text: Text, most: number): ElementContent[] | null {
  const parts: ElementContent[] = [];
  let done = 0;
  let links = 0;
  for (const { 0: found, index } of text.value.matchAll(ADDRESS)) {
    if (links++ >= most) break;
    const address = withoutEnd(found);
    if (index > done) parts.push({ ...text, value: text.value.slice(done, index) });
    const href = /^www\./i.test(address)
      ? `http://${address}`
      : address.includes('://')
        ? address
        : `mailto:${address}`;
    const position = text.position ? { position: text.position } : {};
    const children: ElementContent[] = [{ type: 'text', value: address }];
    parts.push({ type: 'element', tagName: 'a', properties: { href }, children, ...position });
    done = index + address.length;
  }
  if (parts.length === 0) return null;
  if (done < text.value.length) parts.push({ ...text, value: text.value.slice(done) });
  return parts;
}

/** Punctuation at the end belongs to the sentence. So does a closing bracket that the address does not open. */
function withoutEnd(address: string): string {
  const surplus = new Map(
    BRACKETS.map(([open, close]) => [close, address.split(close).length - address.split(open).length]),
  );
  let end = address.length;
  for (; end > 0; end--) {
    const sign = address[end - 1]!;
    const unmatched = surplus.get(sign) ?? 0;
    if (unmatched > 0) surplus.set(sign, unmatched - 1);
    else if (!/[?!.,:;*_~'|\u0080-\uffff]/.test(sign) || /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(sign)) break;
  }
  return address.slice(0, end);
}

const BRACKETS: [open: string, close: string][] = [
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
];
