/** Equivalent letters of Persian and Arabic keyboards, in both directions. */
const PERSIAN: Record<string, string> = { ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه' };
const ARABIC: Record<string, string> = { ی: 'ي', ک: 'ك', ہ: 'ه', ھ: 'ه' };
/** Ends of Arabic words that many people write with or without their dots. */
const BARE_ENDS: Record<string, string> = { ة: 'ه', ى: 'ي' };
const DIGITS = ['0123456789', '۰۱۲۳۴۵۶۷۸۹', '٠١٢٣٤٥٦٧٨٩'];

const HAS_SCRIPT = /[\p{Script=Arabic}۰-۹٠-٩]/u;
const STRETCHED = /\u0640/g;
/** The parts of Persian words that a half-space separates, which many keyboards lack. */
const HALF_SPACE = /(?<=(?:^|\s)ن?می) (?=\S)|(?<=\S) (?=(?:ها|های|هایی|ای|ام|ات|اش|اند|تر|ترین)(?:\s|$))/g;

/**
 * All spellings of a phrase to search for, as typed first. An index holds the words of a text as they are written
 * there, usually in the letters and digits of one keyboard. A reader may have another keyboard.
 */
export function phraseSpellings(phrase: string): string[] {
  if (!HAS_SCRIPT.test(phrase)) return [phrase];
  const plain = phrase.replace(STRETCHED, '');
  const spaced = plain.replaceAll('\u200c', ' ');
  const spacings = [plain, spaced, withLetters(spaced, PERSIAN).replace(HALF_SPACE, '\u200c')];
  const spelt = spacings.flatMap((one) => [one, withLetters(one, PERSIAN), withLetters(one, ARABIC)]);
  const spellings = [...spelt, ...withEnds(withLetters(spaced, ARABIC))];
  return [...new Set([phrase, ...spellings, ...spellings.flatMap(withDigits)])];
}

/** A phrase in Arabic letters with the ends of all its words written in each way. */
function withEnds(phrase: string): string[] {
  const bare = withLetters(phrase, BARE_ENDS);
  const [ofH, ofY] = [bare.replace(/ه(?=\s|$)/g, 'ة'), (one: string) => one.replace(/ي(?=\s|$)/g, 'ى')];
  return [bare, ofH, ofY(bare), ofY(ofH)];
}

function withLetters(phrase: string, letters: Record<string, string>): string {
  return [...phrase].map((letter) => letters[letter] ?? letter).join('');
}

function withDigits(phrase: string): string[] {
  return DIGITS.map((digits) =>
    phrase.replace(/[0-9۰-۹٠-٩]/g, (digit) => digits[DIGITS.find((held) => held.includes(digit))!.indexOf(digit)]!),
  );
}
