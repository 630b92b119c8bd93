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

/** Characters that are counted within a paragraph, heading or cell. */
const COUNTED = { '*': 'emphasis', _: 'emphasis', '~': 'emphasis', '[': 'brackets', ']': 'brackets' } as const;
/** Characters after which the parser searches the rest of the paragraph for an end. */
const LOOKING_AHEAD = ['<', '`', ']'];
/**
 * Characters that may turn out to be plain text. Each begins a separate piece of text, which must be joined to the one
 * before.
 */
const DOUBTFUL = ['!', '&', '\\', '~'];

/**
 * Whether a paragraph of a text can exceed a limit. Most texts hold too few marks for that, and are parsed faster
 * without the extension.
 */
export function mayExceed(text: string): boolean {
  const mark = /[*_~[\]<`!&\\]/g;
  let marks = 0;
  while (mark.test(text)) if (++marks > TEXT_LIMITS.emphasis) return true;
  // No mark searches further than the end of its paragraph, with at most three constructs.
  const longest = text.split('\n\n').reduce((most, { length }) => Math.max(most, length), 0);
  return 3 * marks * longest > mostSteps(text.length);
}

const mostSteps = (length: number) => length * TEXT_LIMITS.lookingAhead + 100_000;

/**
 * An extension of micromark that bounds its work within a paragraph, where its time grows with the square of the number
 * of marks. A mark beyond the limit is plain text: `*` is an asterisk. It is joined to the text around it. This
 * extension must be the last one, so that it runs before the constructs that it bounds. One extension serves one text
 * of `length` characters.
 */
export function boundMarks(length: number, report: (over: OverLimit) => void): Extension {
  const counts = new WeakMap<Context, Record<'emphasis' | 'brackets', number>>();
  const most = mostSteps(length);
  const work: Work = { steps: 0, counted: new WeakMap() };

  /** The limit that a character exceeds, if it does. */
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
      // Whether micromark would try the other constructs of this character here.
      previous(code) {
        return othersOf(this, sign, own, content).some(({ previous }) => !previous || previous.call(this, code));
      },
      tokenize(effects, ok, nok) {
        const what = content === 'text' ? over(this, sign) : null;
        if (what) {
          report({ what, line: this.now().line });
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

/** The constructs of a character after our own. */
function othersOf(context: Context, sign: string, own: Construct, content: Content): Construct[] {
  const all = context.parser.constructs[content][sign.charCodeAt(0) as Exclude<Code, null>];
  return listOf(all).filter((construct) => construct !== own);
}

function listOf(constructs: Construct | Construct[] | undefined): Construct[] {
  return Array.isArray(constructs) ? constructs : constructs ? [constructs] : [];
}

interface Work {
  steps: number;
  /** Maps each construct to its counting double, because micromark knows constructs by identity. */
  counted: WeakMap<Construct, Construct>;
}

/** A construct that counts its steps, and those of the constructs that it tries. */
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

/** Consumes the current character and those up to the next mark as text. */
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
 * Joins text to the text before it immediately. The parser would join it at the end of the paragraph, and each time
 * move everything after it: with a hundred thousand marks that takes seconds, with two million minutes.
 */
const joinText: Construct['resolveTo'] = (events) => {
  const [last, before] = [events.at(-1)?.[1], events.at(-3)?.[1]];
  if (last?.type !== 'data' || before?.type !== 'data') return events;
  before.end = last.end;
  events.length -= 2;
  return events;
};
