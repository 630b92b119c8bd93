/** Matches the end of a sentence, with closing quotes and brackets after it. */
const ENDED = /[.!?…‥:؟۔。．！？।։።]['"’”»›)\]}」』）]*$/u;
/**
 * Matches the end of a sentence inside a text. A word of fewer than four letters before the full stop may be an
 * abbreviation.
 */
const SENTENCE_INSIDE = /[\p{L}\p{M}\p{N})”’»]{4}[.!?؟۔]['"’”»)]*\s|[。！？]/u;
/** Matches an end at which no sentence can end. */
const OPEN_END = /[,;،؛、，；–—-]$/u;
/** A summary without an end that is longer than this was cut by a machine: WordPress cuts after 55 words. */
const LONG = 140;
/** How many characters of a text we search for the words of its standfirst. */
const OPENING = 4000;

/**
 * Adds `…` after the last whole word of a standfirst that breaks off, as when a machine cut the first words of a text.
 * A standfirst breaks off if it has no final full stop, and in addition the text goes on with further words, a sentence
 * ends inside it, or it is long. A phrase without a full stop stays unchanged. `text` is the article's text as written.
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

/** The text that follows the last words of the standfirst; null if they are not found or end a paragraph. */
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
