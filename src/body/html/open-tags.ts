/**
 * Follows the HTML of a text tag by tag, to bound what a parser will make of it before one sees it. It errs to one side:
 * an end tag counts only where it surely closes something, a start tag counts everywhere.
 */
export interface OpenTags {
  /** Reads one piece of HTML; each start tag's name is handed to `met`. */
  read: (html: string, met: (name: string) => void) => void;
  /** A block of Markdown follows, within which formatting that is left open is opened again. */
  block: () => void;
  /** The most elements that were open at once. */
  mostOpen: () => number;
  /** How often formatting was opened again, in all. */
  reopened: () => number;
}

/** Elements without content, and those that the next one of their kind closes. */
export const NOT_NESTING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rb|rt|rp|rtc|html|head|body)$/;
export const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;
/** What an end tag inside does not reach through, to close something outside. */
const CLOSED_IN_ITSELF =
  /^(?:!--|table|caption|select|template|object|applet|marquee|button|svg|math|script|style|textarea|title|xmp|iframe|noembed|noframes|noscript|plaintext)$/;

export function followTags(): OpenTags {
  const stack: string[] = [];
  let formatting = 0;
  let mostOpen = 0;
  let reopened = 0;
  let isTrusted = true;

  const close = (name: string): void => {
    if (!isTrusted) return;
    for (let at = stack.length - 1; at >= 0; at--) {
      if (stack[at] === name) {
        for (const closed of stack.splice(at)) if (FORMATTING.test(closed)) formatting--;
        return;
      }
      if (CLOSED_IN_ITSELF.test(stack[at]!) && !CLOSED_IN_ITSELF.test(name)) return;
    }
  };
  const block = () => {
    if (formatting > 2) reopened += formatting;
  };

  return {
    read(html, met) {
      for (const tag of tagsOf(html)) {
        // Within `<svg>` it is a text, elsewhere a comment.
        if (tag.name === '![cdata[') isTrusted = false;
        else if (tag.isEnd) close(tag.name);
        else {
          met(tag.name);
          block();
          if (NOT_NESTING.test(tag.name)) continue;
          mostOpen = Math.max(mostOpen, stack.push(tag.name));
          if (FORMATTING.test(tag.name)) formatting++;
        }
      }
    },
    block,
    mostOpen: () => mostOpen,
    reopened: () => reopened,
  };
}

/** Every tag of a piece of HTML, comments as `<!-->` and `<!--/>`, in one reading. */
function* tagsOf(html: string): Generator<{ name: string; isEnd: boolean }> {
  const mark = /<(\/?)([a-z][^\s/>]*)|<!--(?:-?>)?|--!?>|<!\[CDATA\[/gi;
  for (let found = mark.exec(html); found; found = mark.exec(html)) {
    const [text, slash, name] = found;
    if (name !== undefined) {
      mark.lastIndex = tagEnd(html, mark.lastIndex);
      yield { name: name.toLowerCase(), isEnd: slash === '/' };
    } else if (/^<!--.*>$/.test(text)) continue;
    else yield { name: text.startsWith('<![') ? '![cdata[' : '!--', isEnd: text.endsWith('>') };
  }
}

/** Behind the `>` that ends a tag: one within quotes of an attribute's value does not. */
export function tagEnd(html: string, from: number): number {
  for (let at = from; at < html.length; at++) {
    if (html[at] === '>') return at + 1;
    if (html[at] !== '=') continue;
    while (/\s/.test(html[at + 1] ?? '')) at++;
    const quote = html[at + 1];
    if (quote !== '"' && quote !== "'") continue;
    const end = html.indexOf(quote, at + 2);
    if (end < 0) return html.length;
    at = end;
  }
  return html.length;
}
