/** Ends a sentence, with quotes and brackets that close behind it. */
const ENDED = /[.!?…‥:؟۔。．！？।։።]['"’”»›)\]}」』）]*$/u;
/** Ends a sentence inside a text; a word of under four letters before the stop may be an abbreviation. */
const SENTENCE_INSIDE = /[\p{L}\p{M}\p{N})”’»]{4}[.!?؟۔]['"’”»)]*\s|[。！？]/u;
/** Nothing ends so. */
const OPEN_END = /[,;،؛、，；–—-]$/u;
/** Characters after which a summary without an end was cut by a machine: those of WordPress have 55 words. */
const LONG = 140;
/** How much of a text is looked through for the words of its standfirst. */
const OPENING = 4000;

/**
 * A standfirst that breaks off, as machines cut the first words of a text, gets `…` after its last whole word. One breaks
 * off where no stop ends it and the text goes on with further words, a sentence ends inside it, or it is long. A phrase
 * without a stop, as many standfirsts are, stays as it was written. `text` is the article's, as written.
 */
export function endStandfirst(standfirst: string, text: string): string {
  const written = standfirst.replace(/\s*(?:\[(?:…|\.{3,})\]|\.{3,}|…)$/u, '');
  const isMarked = written !== standfirst;
  if (written === '' || (!isMarked && ENDED.test(written))) return standfirst;
  const goesOn = continuation(written, text);
  const isCut = isMarked || goesOn !== null || OPEN_END.test(written);
  const isLong = written.length >= LONG && /\s/.test(written);
  if (!isCut && !isLong && !SENTENCE_INSIDE.test(written)) return standfirst;
  const isHalfWord = goesOn !== null && /^[\p{L}\p{M}\p{N}]/u.test(goesOn);
  const whole = (isHalfWord ? written.replace(/\S+$/u, '') : written).replace(/[\s,;:،؛、，；–—-]+$/u, '');
  return whole === '' ? standfirst : `${whole}…`;
}

/** What follows the last words of the standfirst in the text; null where they are not found, or end a paragraph. */
function continuation(standfirst: string, text: string): string | null {
  const words = standfirst.split(/\s+/);
  if (words.length < 4) return null;
  const opening = text
    .slice(0, OPENING)
    .replace(/[*_`]/g, '')
    .replace(/[^\S\n]*\n(?!\s*\n)[^\S\n]*/g, ' ');
  const tail = words.slice(-4).join(' ');
  const at = opening.indexOf(tail);
  if (at < 0) return null;
  const rest = opening.slice(at + tail.length);
  return /^[.!?…:;]*\s*(\n|$)/u.test(rest) || /^[.!?…。！？]/u.test(rest) ? null : rest;
}
