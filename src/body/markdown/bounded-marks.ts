import type { gfmFootnote } from 'micromark-extension-gfm-footnote';
import type { OverLimit } from '../over-limit.ts';
import { TEXT_LIMITS } from '../text-limits.ts';

type Extension = ReturnType<typeof gfmFootnote>;
type Constructs = NonNullable<Extension['text']>;
type Construct = Extract<NonNullable<Constructs[keyof Constructs]>, { tokenize: unknown }>;
type Tokenize = Construct['tokenize'];
type Context = ThisParameterType<Tokenize>;
type Effects = Parameters<Tokenize>[0];
type Content = 'text' | 'string';
type Code = Parameters<ReturnType<Tokenize>>[0];

/** Signs that are counted within a paragraph, heading or cell. */
const COUNTED = { '*': 'emphasis', _: 'emphasis', '~': 'emphasis', '[': 'brackets', ']': 'brackets' } as const;
/** Signs behind which a parser looks for an end, as far as the paragraph goes. */
const LOOKING_AHEAD = ['<', '`', ']'];
/** Signs that may turn out to be letters: each of these begins a piece of text of its own, which is to be joined. */
const DOUBTFUL = ['!', '&', '\\', '~'];

/**
 * An extension of micromark that bounds what it does within a paragraph, where its time grows with the square of the
 * number of signs. A sign beyond the limit stands for itself: `*` is an asterisk; it is joined to the text around it. It must be the last of the extensions,
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

  const guard = (sign: string, content: Content): Construct => {
    const own: Construct = {
      name: 'bounded',
      resolveTo: joinText,
      // As the others of this sign would be tried here or not.
      previous(code) {
        return othersOf(this, sign, own, content).some(({ previous }) => !previous || previous.call(this, code));
      },
      tokenize(effects, ok, nok) {
        const what = content === 'text' ? over(this, sign) : null;
        if (what) {
          tell({ what, line: this.now().line });
          return asText(this, content, effects, ok);
        }
        const isCounted = LOOKING_AHEAD.includes(sign);
        if (!isCounted && !DOUBTFUL.includes(sign)) return nok;
        const others = othersOf(this, sign, own, content);
        const tried = isCounted ? others.map((other) => counting(other, work)) : others;
        return effects.attempt(tried, ok, asText(this, content, effects, ok));
      },
    };
    return own;
  };
  const guards = (content: Content, ...signs: string[]) =>
    Object.fromEntries(signs.map((sign) => [sign.charCodeAt(0), guard(sign, content)]));
  return {
    text: guards('text', ...new Set([...Object.keys(COUNTED), ...LOOKING_AHEAD, ...DOUBTFUL])),
    string: guards('string', '&', '\\'),
  };
}

/** The constructs of a sign behind our own. */
function othersOf(context: Context, sign: string, own: Construct, content: Content): Construct[] {
  const all = context.parser.constructs[content][sign.charCodeAt(0) as Exclude<Code, null>];
  return listOf(all).filter((construct) => construct !== own);
}

function listOf(constructs: Construct | Construct[] | undefined): Construct[] {
  return Array.isArray(constructs) ? constructs : constructs ? [constructs] : [];
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

/** Takes the sign at hand for a letter, and what follows up to the next sign. */
function asText(context: Context, content: Content, effects: Effects, ok: Parameters<Tokenize>[1]) {
  const constructs = context.parser.constructs[content];
  const isBreak = (code: Code): boolean => {
    if (code === null) return true;
    return listOf(constructs[code]).some(({ previous }) => !previous || previous.call(context, context.previous));
  };
  const more = (code: Code): ReturnType<typeof ok> => {
    if (isBreak(code)) {
      effects.exit('data');
      return ok(code);
    }
    effects.consume(code);
    return more;
  };
  return (code: Code) => {
    effects.enter('data');
    effects.consume(code);
    return more;
  };
}

/**
 * Joins text to the text before it at once. The parser would do it at the end of the paragraph, and move all that follows
 * at every place: with a hundred thousand signs that takes seconds, with two million minutes.
 */
const joinText: Construct['resolveTo'] = (events) => {
  const [last, before] = [events.at(-1)?.[1], events.at(-3)?.[1]];
  if (last?.type !== 'data' || before?.type !== 'data') return events;
  before.end = last.end;
  events.length -= 2;
  return events;
};
