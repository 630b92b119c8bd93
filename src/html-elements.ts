/**
 * What HTML elements mean to Backfile: the one table. A row is a property, with the names of all elements that have it.
 */
const TABLE = {
  /**
   * Every element that HTML has or had, and that browsers know. Source: HTML standard, "Elements" and "Obsolete
   * features".
   */
  known: `a abbr acronym address applet area article aside audio b base basefont bdi bdo bgsound big blink blockquote
    body br button canvas caption center cite code col colgroup command content data datalist dd del details dfn dialog
    dir div dl dt element em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head
    header hgroup hr html i iframe image img input ins isindex kbd keygen label legend li link listing main map mark
    marquee math menu menuitem meta meter multicol nav nextid nobr noembed noframes noscript object ol optgroup option
    output p param picture plaintext portal pre progress q rb rbc rp rt rtc ruby s samp script search section select
    selectedcontent shadow slot small source spacer span strike strong style sub summary sup svg table tbody td template
    textarea tfoot th thead time title tr track tt u ul var video wbr xmp`,
  /** May be printed. The sanitizer drops all other elements, and keeps their text. */
  printed: `h1 h2 h3 h4 h5 h6 p br hr div span section aside blockquote pre a abbr b bdi bdo cite code data del dfn em i ins
    kbd mark q s samp small strong sub sup time u var wbr ruby rb rp rt rtc tt strike ul ol li dl dt dd details summary figure
    figcaption img picture source audio video track table caption colgroup col thead tbody tfoot tr th td`,
  /** Has no content and no end tag. */
  empty: 'area base br col embed hr img input link meta param source track wbr',
  /** Cannot contain itself: it has no content, or the next element of the same name closes it. */
  neverNests: `area base br col embed hr img input link meta param source track wbr p li dt dd tr td th thead tbody tfoot
    option optgroup colgroup rb rt rp rtc html head body`,
  /** A parser opens it again in the next block if a block ends before it. Source: HTML standard, "formatting". */
  reopens: 'a b big code em font i nobr s small strike strong tt u',
  /** An end tag inside it cannot close anything outside. */
  closedInItself: `!-- table caption select template object applet marquee button svg math script style textarea title xmp
    iframe noembed noframes noscript plaintext`,
  /** A word continues over its edges. The text for the search is separated at all other edges. */
  continuesWords: `a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rb ruby s samp small span strike strong sub
    sup time tt u var wbr`,
  /** Editors write it into headlines and other values, where only its words count. */
  inValues: 'a abbr b br cite code em i mark p q s small span strong sub sup u',
  /** The direction of a text continues over its edges. Browsers end every change of direction at all other edges. */
  keepsDirection: `a abbr b br cite code data del dfn em i img ins kbd mark picture q rb rp rt rtc ruby s samp small span
    strike strong sub sup time tt u var wbr`,
  /** Says nothing about its content. Editors of web pages put paragraphs into it. */
  wraps: 'article center div main section',
  /** Pagefind ends a sentence after its last letter. */
  endsSentence: 'address div h1 h2 h3 h4 h5 h6 li p section td',
} as const;

type ElementTrait = keyof typeof TABLE;

const sets = new Map<string, ReadonlySet<string>>(
  Object.entries(TABLE).map(([trait, names]) => [trait, new Set(names.split(/\s+/))]),
);

/** Whether an element, by its name in lower case, has a property. */
export function elementIs(trait: ElementTrait, name: string): boolean {
  return sets.get(trait)!.has(name);
}

/** The names of all elements with a property. */
export function elementsThat(trait: ElementTrait): string[] {
  return [...sets.get(trait)!];
}
