import { foldText } from '../../text/fold.ts';
import { comparedForm } from '../../text/vocabulary.ts';
import { otherLayouts } from './keyboards.ts';
import type { OtherScript } from './scripts.ts';
import { otherScripts, soundKey } from './scripts.ts';
import { slipsBetween } from './slips.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The most queries to propose. */
const MOST = 3;
/** A word is proposed in place of a known one only if this many times more articles contain it. */
const MORE = 20;
/** A word in this many articles is never doubted. */
const KNOWN = 3;
/** From this number of letters on, a sound key distinguishes names. */
const SHORTEST_KEY = 3;
/** The cost of a typing mistake, in doublings of a word's frequency. */
const SLIP = 4;

/** Word separators. A half-space is one, because a word with half-spaces is indexed in its parts. */
const PARTS = /[\s\u200c]+/u;

interface Candidate {
  text: string;
  /** Lower is better. */
  cost: number;
}

/**
 * Similar queries with words of the index, for a query that finds little: with typing mistakes corrected, words joined
 * or split, typed on the right keyboard, or in another script. The best is first; there may be none.
 */
export async function nearQueries(query: string, vocabulary: Vocabulary): Promise<string[]> {
  const words: string[] = query.toLowerCase().match(/[\p{L}\p{M}\p{N}\u200c'’]+/gu) ?? [];
  const found = new Map<string, number>();
  const add = ({ text, cost }: Candidate) => {
    if (comparedForm(text) !== comparedForm(query) || text.split(PARTS).length !== query.trim().split(PARTS).length)
      found.set(text, Math.min(cost, found.get(text) ?? Number.POSITIVE_INFINITY));
  };
  const lists = await Promise.all(words.map((word) => candidatesFor(word, vocabulary)));
  // Words without a similar word stay unchanged.
  if (lists.some(({ isKnown, near }) => !isKnown && near.length > 0))
    for (let i = 0; i < MOST; i++) {
      const parts = words.map((word, place) => {
        const { isKnown, near } = lists[place]!;
        return isKnown || near.length === 0 ? { text: word, cost: 0 } : near[Math.min(i, near.length - 1)]!;
      });
      add({ text: parts.map(({ text }) => text).join(' '), cost: sum(parts.map(({ cost }) => cost)) });
    }
  else
    for (const [place, { near }] of lists.entries())
      for (const candidate of near.filter(({ cost }) => cost < -SLIP))
        add({ text: words.map((word, i) => (i === place ? candidate.text : word)).join(' '), cost: candidate.cost });
  for (const candidate of await joined(words, vocabulary)) add(candidate);
  for (const other of otherScripts(query, vocabulary.languages))
    for (const candidate of await inOtherScript(words, other, vocabulary)) add(candidate);
  const areKnown = lists.every(({ isKnown }) => isKnown);
  if (found.size === 0 && !areKnown) for (const candidate of await inOtherLayouts(query, vocabulary)) add(candidate);
  return [...found]
    .sort(([, a], [, b]) => a - b)
    .slice(0, MOST)
    .map(([text]) => text);
}

/** Words similar to one, the best first, and whether the word itself is in the index. */
async function candidatesFor(word: string, vocabulary: Vocabulary): Promise<{ isKnown: boolean; near: Candidate[] }> {
  const sought = comparedForm(word);
  const letters = [...sought];
  // The typing mistake may be in the first letter.
  const words = await vocabulary.wordsWith(letters.slice(0, 2));
  const own = Math.max(0, ...[...words].filter(([other]) => comparedForm(other) === sought).map(([, count]) => count));
  const most = letters.length < 3 ? 0 : letters.length < 7 ? 1 : 2;
  const near: Candidate[] = [];
  for (const [other, count] of words) {
    if (Math.abs(other.length - letters.length) > most + 2) continue;
    const slips = slipsBetween(sought, comparedForm(other), most);
    if (slips === 0 || slips > most || count < own * MORE) continue;
    // Short words are all similar, so only swapped letters count.
    if (letters.length < 4 && sorted(sought) !== sorted(comparedForm(other))) continue;
    near.push({ text: other, cost: slips * SLIP * 2 - Math.log2(count / Math.max(1, own)) });
  }
  near.push(...(await parted(sought, words, vocabulary)));
  return { isKnown: own >= KNOWN || (own > 0 && near.length === 0), near: near.sort((a, b) => a.cost - b.cost) };
}

/** Splits a word into two words of the index. */
async function parted(sought: string, words: Map<string, number>, vocabulary: Vocabulary): Promise<Candidate[]> {
  const forms = formsOf(words);
  const cuts: [string, string][] = [];
  for (let end = 3; end <= sought.length - 3; end++)
    if (forms.has(sought.slice(0, end))) cuts.push([sought.slice(0, end), sought.slice(end)]);
  const parts = await Promise.all(
    cuts.map(async ([first, second]): Promise<Candidate[]> => {
      const others = formsOf(await vocabulary.wordsWith([[...second][0]!]));
      const [one, other] = [forms.get(first)!, others.get(second)];
      if (!other) return [];
      const count = Math.min(one.count, other.count);
      return [{ text: `${one.word} ${other.word}`, cost: SLIP * 2 - Math.log2(count) }];
    }),
  );
  return parts.flat();
}

/** Joins two words of a query into one of the index, or into one with a half-space. */
async function joined(words: string[], vocabulary: Vocabulary): Promise<Candidate[]> {
  if (words.some((word) => word.includes('\u200c'))) words = words.flatMap((word) => word.split(PARTS).filter(Boolean));
  const all = words.slice(1).map(async (word, i): Promise<Candidate[]> => {
    const whole = comparedForm(words[i]! + word);
    const held = formsOf(await vocabulary.wordsWith([...whole].slice(0, 1))).get(whole);
    if (!held) return [];
    const text = [...words.slice(0, i), held.word, ...words.slice(i + 2)].join(' ');
    return [{ text, cost: SLIP - Math.log2(held.count) }];
  });
  return (await Promise.all(all)).flat();
}

/** A query in the letters of another keyboard, if the index has all its words. */
async function inOtherLayouts(query: string, vocabulary: Vocabulary): Promise<Candidate[]> {
  const all = otherLayouts(query).map(async (text): Promise<Candidate[]> => {
    const words = foldText(text).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    if (words.join('').length < 3) return [];
    const counts = await Promise.all(
      words.map(async (word) => {
        const form = comparedForm(word);
        const held = formsOf(await vocabulary.wordsWith([...form].slice(0, 1)));
        return held.get(form)?.count ?? 0;
      }),
    );
    return counts.every((count) => count > 0) ? [{ text, cost: -SLIP - Math.log2(Math.min(...counts)) }] : [];
  });
  return (await Promise.all(all)).flat();
}

/** A query in another script, if the index has all its words. */
async function inOtherScript(words: string[], other: OtherScript, vocabulary: Vocabulary): Promise<Candidate[]> {
  const all = words.map(async (word) => {
    const key = soundKey(word, other.script);
    if (key.length < SHORTEST_KEY) return;
    const held = [...(await vocabulary.wordsWith(other.initials(key)))];
    const same = held.filter(([one]) => other.isOf.test(one) && soundKey(one, other.script) === key);
    return same.sort(([, a], [, b]) => b - a)[0];
  });
  const found = await Promise.all(all);
  if (found.length === 0 || found.includes(undefined)) return [];
  const counts = found.map((one) => one![1]);
  return [{ text: found.map((one) => one![0]).join(' '), cost: -SLIP - Math.log2(Math.min(...counts)) }];
}

/** Words by their form for comparison; of several with the same form the most frequent. */
function formsOf(words: Map<string, number>): Map<string, { word: string; count: number }> {
  const forms = new Map<string, { word: string; count: number }>();
  for (const [word, count] of words) {
    const form = comparedForm(word);
    if ((forms.get(form)?.count ?? 0) < count) forms.set(form, { word, count });
  }
  return forms;
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
