import type { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { OverLimit } from './over-limit.ts';
import { TEXT_LIMITS } from './text-limits.ts';

type Extension = ReturnType<typeof gfmFootnote>;
type Constructs = NonNullable<Extension['text']>;
type Construct = Extract<NonNullable<Constructs[keyof Constructs]>, { tokenize: unknown }>;
type Tokenize = Construct['tokenize'];
type Context = ThisParameterType<Tokenize>;
type Effects = Parameters<Tokenize>[0];
type Code = Parameters<ReturnType<Tokenize>>[0];

/** Signs that are counted within a paragraph, heading or cell. */
const COUNTED = { '*': 'emphasis', _: 'emphasis', '~': 'emphasis', '[': 'brackets', ']': 'brackets' } as const;
/** Signs behind which a parser looks for an end, as far as the paragraph goes. */
const LOOKING_AHEAD = ['<', '`', ']'];

/**
 * An extension of micromark that bounds what it does within a paragraph, where its time grows with the square of the
 * number of signs. A sign beyond the limit stands for itself: `*` is an asterisk. It must be the last of the extensions,
 * so that it comes before the constructs that it bounds. One extension is for one text of `length` characters.
 */
export function boundMarks(length: number, tell: (over: OverLimit) => void): Extension {
  const counts = new WeakMap<Context, Record<'emphasis' | 'brackets', number>>();
  const most = length * TEXT_LIMITS.lookingAhead + 100_000;
  const work: Work = { steps: 0, counted: new WeakMap() };

  /** What a sign has too much of, once it has. */
  const over = (context: Context, sign: string): OverLimit['what'] | null => {
    if (LOOKING_AHEAD.includes(sign) && work.steps > most) return 'lookingAhead';
    if (!(sign in COUNTED)) return null;
    const what = COUNTED[sign as keyof typeof COUNTED];
    const counted = counts.get(context) ?? { emphasis: 0, brackets: 0 };
    counts.set(context, counted);
    return ++counted[what] > TEXT_LIMITS[what] ? what : null;
  };

  const guard = (sign: string): Construct => {
    const own: Construct = {
      name: 'bounded',
      // As the others of this sign would be tried here or not.
      previous(code) {
        return othersOf(this, sign, own).some(({ previous }) => !previous || previous.call(this, code));
      },
      tokenize(effects, ok, nok) {
        const what = over(this, sign);
        if (what) {
          tell({ what, line: this.now().line });
          return asText(effects, ok);
        }
        if (!LOOKING_AHEAD.includes(sign)) return nok;
        const others = othersOf(this, sign, own).map((other) => counting(other, work));
        return effects.attempt(others, ok, (code) => asText(effects, ok)(code));
      },
    };
    return own;
  };
  const signs = [...new Set([...Object.keys(COUNTED), ...LOOKING_AHEAD])];
  return { text: Object.fromEntries(signs.map((sign) => [sign.charCodeAt(0), guard(sign)])) };
}

/** The constructs of a sign behind our own. */
function othersOf(context: Context, sign: string, own: Construct): Construct[] {
  const all = context.parser.constructs.text[sign.charCodeAt(0) as Exclude<Code, null>] ?? [];
  return (Array.isArray(all) ? all : [all]).filter((construct) => construct !== own);
}

interface Work {
  steps: number;
  /** Each construct with its counting double: micromark knows constructs by their identity. */
  counted: WeakMap<Construct, Construct>;
}

/** A construct whose steps, and those of what it tries inside, are counted. */
function counting(construct: Construct, work: Work): Construct {
  const known = work.counted.get(construct);
  if (known) return known;
  const double: Construct = {
    ...construct,
    tokenize(effects, ok, nok) {
      const counted: Effects = {
        ...effects,
        consume(code) {
          work.steps++;
          effects.consume(code);
        },
        attempt: (tried, returned, bogus) => effects.attempt(countingAll(tried, work), returned, bogus),
        check: (tried, returned, bogus) => effects.check(countingAll(tried, work), returned, bogus),
      };
      return construct.tokenize.call(this, counted, ok, nok);
    },
  };
  work.counted.set(construct, double);
  return double;
}

function countingAll(tried: Parameters<Effects['attempt']>[0], work: Work) {
  if (Array.isArray(tried)) return tried.map((construct) => counting(construct, work));
  return 'tokenize' in tried ? counting(tried as Construct, work) : tried;
}

/** Takes the sign at hand for a letter. */
function asText(effects: Effects, ok: Parameters<Tokenize>[1]): ReturnType<Tokenize> {
  return (code) => {
    effects.enter('data');
    effects.consume(code);
    effects.exit('data');
    return ok;
  };
}
