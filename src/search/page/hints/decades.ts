/** A period that a text names, with its offsets. */
export interface PlacedSpan {
  from: string;
  to: string;
  start: number;
  end: number;
}

/** Decades by their names, from the twenties on. */
const NAMES = [
  'twenties thirties forties fifties sixties seventies eighties nineties',
  'zwanziger dreissiger vierziger funfziger sechziger siebziger achtziger neunziger',
  'بیست سی چهل پنجاه شصت هفتاد هشتاد نود',
  'العشرینات الثلاثینات الاربعینات الخمسینات الستینات السبعینات الثمانینات التسعینات',
].map((names) => names.split(' '));
/** Matches `the 1990s`, `1990er`, `1990年代`, `دهه ۱۹۹۰`, `années 90`, `the 90s`. */
const WHOLE = /(?<!\d)((?:1[0-9]|20)\d)0(?:['’]?s(?!\p{L})|er(?!\p{L})|年代)/iu;
const SHORT = /(?<![\d\p{L}])['’]?(\d)0(?:['’]?s(?!\p{L})|er(?!\p{L})|年代)/iu;
const LED =
  /(?<!\p{L})(?:دهه(?: ی| های)?|عقد|années|annees|años|anos|anni|década de|gli anni|les années)\s+(?:((?:1[0-9]|20)\d)0|(\d)0|(\p{L}+))(?![\d\p{L}])/iu;

/**
 * The first decade that a folded text names. If the century is missing, it means the last such decade of the archive.
 */
export function decadesIn(text: string, years: [first: string, last: string]): PlacedSpan | null {
  for (const pattern of [LED, WHOLE, SHORT]) {
    const match = pattern.exec(text);
    if (!match) continue;
    const [whole, one, two, word] = match;
    const digit = pattern === SHORT ? one : (two ?? (word ? digitOf(word) : undefined));
    const decade = pattern !== SHORT && one ? one : digit && decadeWithin(digit, years);
    if (decade) return { from: `${decade}0`, to: `${decade}9`, start: match.index, end: match.index + whole.length };
  }
  for (const match of text.matchAll(/\p{L}+/gu)) {
    const digit = /s$|er$|ات$/u.test(match[0]) && digitOf(match[0]);
    const decade = digit && decadeWithin(digit, years);
    if (decade) return { from: `${decade}0`, to: `${decade}9`, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

function digitOf(word: string): string | undefined {
  const plain = word.toLowerCase().normalize('NFKD').replace(/\p{M}/gu, '').replace(/یات$/u, 'ات');
  const place = NAMES.map((names) => names.indexOf(plain)).find((i) => i >= 0);
  return place === undefined ? undefined : String(place + 2);
}

/** The last decade of the archive that ends in a digit, without the final 0: 199. */
function decadeWithin(digit: string, [first, last]: [string, string]): string | undefined {
  for (let decade = Math.floor(Number(last) / 10); decade >= Math.floor(Number(first) / 10); decade--)
    if (String(decade).endsWith(digit)) return String(decade);
  return undefined;
}
