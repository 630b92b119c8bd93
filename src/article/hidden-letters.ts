/**
 * Invisible characters. Overrides reverse the direction of text, and an unclosed embedding or isolate affects the text
 * after it (Unicode Standard Annex 9). Tag characters spell a text that only machines read, except in flags of regions
 * (Unicode Technical Standard 51, emoji tag sequences).
 */
const HIDDEN =
  /\u{1f3f4}[\u{e0030}-\u{e0039}\u{e0061}-\u{e007a}]{3,6}\u{e007f}|[\u202a-\u202e\u2066-\u2069]|[\u{e0000}-\u{e007f}]+/gu;

const SIGNS: Record<string, { name: string; kind: 'embedding' | 'override' | 'isolate' | 'pop' | 'popIsolate' }> = {
  '\u202a': { name: 'U+202A, left-to-right embedding', kind: 'embedding' },
  '\u202b': { name: 'U+202B, right-to-left embedding', kind: 'embedding' },
  '\u202c': { name: 'U+202C, end of an embedding', kind: 'pop' },
  '\u202d': { name: 'U+202D, left-to-right override', kind: 'override' },
  '\u202e': { name: 'U+202E, right-to-left override', kind: 'override' },
  '\u2066': { name: 'U+2066, left-to-right isolate', kind: 'isolate' },
  '\u2067': { name: 'U+2067, right-to-left isolate', kind: 'isolate' },
  '\u2068': { name: 'U+2068, first strong isolate', kind: 'isolate' },
  '\u2069': { name: 'U+2069, end of an isolate', kind: 'popIsolate' },
};

/** Whether a text may hold any; much faster than a look at each character. */
export function mayHide(text: string): boolean {
  return /[\u202a-\u202e\u2066-\u2069]|\udb40[\udc00-\udc7f]/.test(text);
}

interface Found {
  text: number;
  at: number;
  sign: string;
  isDropped: boolean;
}

/**
 * Splits one line into pieces without hidden characters, and names those left out. Embeddings and isolates stay if they
 * are closed on the same line. Overrides, unclosed openings and unmatched closings are removed.
 */
export function dropHiddenLetters(texts: string[]): { texts: string[]; dropped: string[] } {
  const found: Found[] = texts.flatMap((value, text) =>
    [...value.matchAll(HIDDEN)]
      .filter(([sign]) => !sign.startsWith('\u{1f3f4}'))
      .map(({ 0: sign, index }) => ({ text, at: index, sign, isDropped: true })),
  );
  keepPairs(found);
  const dropped = found.filter(({ isDropped }) => isDropped);
  const names = dropped.map(({ sign }) => SIGNS[sign]?.name ?? 'U+E0000 to U+E007F, tag letters');
  return {
    texts: texts.map((value, i) =>
      without(
        value,
        dropped.filter(({ text }) => text === i),
      ),
    ),
    dropped: [...new Set(names)],
  };
}

/** Marks the characters that open and close an embedding or isolate as kept. */
function keepPairs(found: Found[]): void {
  const open: Found[] = [];
  const kindOf = ({ sign }: Found) => SIGNS[sign]?.kind;
  const keep = (opening: Found | undefined, closing: Found) => {
    if (!opening || kindOf(opening) === 'override') return;
    opening.isDropped = false;
    closing.isDropped = false;
  };
  for (const sign of found) {
    const kind = kindOf(sign);
    if (kind === 'embedding' || kind === 'override' || kind === 'isolate') open.push(sign);
    else if (kind === 'pop') {
      if (open.length > 0 && kindOf(open.at(-1)!) !== 'isolate') keep(open.pop(), sign);
    } else if (kind === 'popIsolate') {
      const at = open.findLastIndex((opening) => kindOf(opening) === 'isolate');
      if (at >= 0) keep(open.splice(at)[0], sign);
    }
  }
}

function without(text: string, dropped: Found[]): string {
  let out = '';
  let done = 0;
  for (const { at, sign } of dropped) {
    out += text.slice(done, at);
    done = at + sign.length;
  }
  return out + text.slice(done);
}
