/**
 * Follows the HTML of a text tag by tag, to bound the parser's output before parsing. It errs on the safe side: an end
 * tag counts only if it certainly closes an element; a start tag always counts.
 */
export interface OpenTags {
  /** Reads one piece of HTML, and calls `met` with the name of each start tag. */
  read: (html: string, met: (name: string) => void) => void;
  /** Called before each block of Markdown, in which parsers reopen unclosed formatting. */
  block: () => void;
  /** The greatest number of elements that were open at once. */
  mostOpen: () => number;
  /** How many times formatting was reopened, in all. */
  reopened: () => number;
}

/** Elements without content, and elements that the next one of the same name closes. */
export const NOT_NESTING =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|option|optgroup|colgroup|rb|rt|rp|rtc|html|head|body)$/;
export const FORMATTING = /^(?:a|b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)$/;
/** Elements whose end tags inside cannot close anything outside. */
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
        // Inside `<svg>` its content is text, elsewhere it is a comment.
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

/** Every tag of a piece of HTML in one pass. Comments appear as `<!-->` and `<!--/>`. */
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

/** The offset after the `>` that ends a tag. A `>` inside a quoted attribute value does not end it. */
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
