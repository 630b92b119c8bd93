import { elementIs } from '../../html-elements.ts';

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
        for (const closed of stack.splice(at)) if (elementIs('reopens', closed)) formatting--;
        return;
      }
      if (elementIs('closedInItself', stack[at]!) && !elementIs('closedInItself', name)) return;
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
          if (elementIs('neverNests', tag.name)) continue;
          mostOpen = Math.max(mostOpen, stack.push(tag.name));
          if (elementIs('reopens', tag.name)) formatting++;
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
