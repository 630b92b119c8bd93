/** The letters of each keyboard, key by key. A reader who forgets to switch the layout types letters of another one. */
const LAYOUTS: { script: RegExp; keys: string }[] = [
  { script: /\p{Script=Latin}/u, keys: "qwertyuiop[]asdfghjkl;'zxcvbnm,./" },
  // Persian, ISIRI 9147.
  { script: /\p{Script=Arabic}/u, keys: 'ضصثقفغعهخحجچشسیبلاتنمکگظطزرذدپو./' },
  // Arabic, 101 keys.
  { script: /\p{Script=Arabic}/u, keys: 'ضصثقفغعهخحجدشسيبلاتنمكطئءؤرلىةوزظ' },
  { script: /\p{Script=Cyrillic}/u, keys: 'йцукенгшщзхъфывапролджэячсмитьбю.' },
  { script: /\p{Script=Hebrew}/u, keys: "/'קראטוןםפ][שדגכעיחלךף,זסבהנמצתץ." },
  { script: /\p{Script=Greek}/u, keys: ";ςερτυθιοπ[]ασδφγηξκλ΄'ζχψωβνμ,./" },
];
const LETTERS = LAYOUTS.map(({ keys }) => [...keys]);
const LATIN = LETTERS[0]!;

/** The text that the same keys give in another layout: to Latin letters, and from them. */
export function otherLayouts(text: string): string[] {
  const letters = [...text.toLowerCase()];
  const typed = LAYOUTS.flatMap(({ script }, i) => (letters.some((letter) => script.test(letter)) ? [i] : []));
  const pairs = typed.flatMap((from) =>
    from === 0 ? LETTERS.slice(1).map((to) => [LATIN, to]) : [[LETTERS[from]!, LATIN]],
  );
  const others = pairs.map(([from, to]) => letters.map((letter) => to![from!.indexOf(letter)] ?? letter).join(''));
  return [...new Set(others)].filter((other) => other !== text.toLowerCase());
}
