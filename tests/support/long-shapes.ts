import { byLength } from './length.ts';

/** What a hundred thousand characters are made of to keep a parser busy: each is repeated, or grows with its number. */
type Shape = string | ((n: number) => string);

const LENGTH = byLength(10_000, 40_000, 100_000);

/** A text of about LENGTH characters: the shape, again and again, between what stands before and after. */
export function longText(shape: Shape, before = '', after = ''): string {
  if (typeof shape === 'string') return before + shape.repeat(Math.ceil(LENGTH / shape.length)) + after;
  let text = before;
  for (let n = 1; text.length < LENGTH; n++) text += shape(n);
  return text + after;
}

const halves = (opening: string, closing: string, inner = 'a') => {
  const times = Math.floor(LENGTH / (opening.length + closing.length));
  return opening.repeat(times) + inner + closing.repeat(times);
};

const list = (...shapes: string[]) => shapes.map((shape): [string, string] => [JSON.stringify(shape), longText(shape)]);
const ticks = (n: number) => `${'`'.repeat(n)} `;

/** Names with texts, by what they try. */
export const LONG_BODIES: Record<string, [name: string, text: string][]> = {
  addresses: [
    ...list('../'),
    ['steps up in a link', longText('../', '[x](', ')')],
    ['spaces of a caption', longText(' ', '![x](photo.jpg "a', 'b")')],
  ],
  brackets: [
    ...list(
      '[',
      '[]',
      '[a](',
      '![[',
      '![',
      '[a][',
      '[](',
      '![a](b ',
      '[a](<b',
      '[a](b "c',
      "[a](b 'c ",
      '[a](b (c ',
      '[a](b) ',
    ),
    ['closed', halves('[', ']')],
    ['links in links', halves('[a ', '](b)')],
    ['pictures in pictures', halves('![a ', '](b)')],
    ['few, in a long paragraph', longText(`[a](b (c ${'d'.repeat(200)}`)],
  ],
  emphasis: [
    ...list(
      '*a **a ',
      '*a_ ',
      '_a__a',
      '*',
      '**a ',
      'a**b',
      '*a*',
      '~~a ',
      '~a~~',
      '*a ',
      'a***b__c~~d ',
      '***___',
      '*',
    ),
    ['nested', halves('*_', '_*')],
  ],
  'code spans': [
    ...list('` ``', '`a``', '`a ', '`\n'),
    ['growing', longText(ticks)],
    ['growing behind a tag', longText(ticks, '{{ ')],
  ],
  definitions: [
    ...list('[a]: /b\n', '[a]: <b\n', '[a]: b "\n', '[^a]: x\n', '[^a]: ', '[^a', '[^'),
    ['each its own', longText((n) => `[a${n}]: /b\n`)],
    ['and references', longText((n) => (n < 2500 ? `[a${n}]: /b\n` : ` [a${n - 2499}]`))],
    ['a long one, repeated', `[a]: /${'x'.repeat(50_000)}\n\n${'[a]\n\n'.repeat(10_000)}`],
    ['a long one, repeated in one paragraph', `[a]: /${'x'.repeat(50_000)}\n\n${'[a] '.repeat(12_000)}`],
  ],
  footnotes: [
    ['and references', longText((n) => `[^${n}]\n\n[^${n}]: x\n\n`)],
    ['one in the other', longText((n) => `[^${n}]: [^${n + 1}]\n\n`)],
    ['one, often', longText('[^a] ', '[^a]: x\n\n')],
    ['one, in itself', longText('[^a] ', '[^a]\n\n[^a]: ')],
  ],
  'quotations and lists': [
    ...list('>', '> ', '- ', '1. ', '- a\n', '- a\n\n', '* a\n\n\n', '> - ', '1. a\n', '-\n', '-\t', '1. \t'),
    ['growing quotations', longText((n) => `${'>'.repeat(n)} a\n`)],
    ['growing lists', longText((n) => `${'  '.repeat(n)}- a\n`)],
    ['deep lists, many lines', longText(`${'- '.repeat(30)}a\n`)],
    ['a footnote, then lazy lines', longText('b\n', '[^a]: x\n')],
    ['a deep list, then lazy lines', longText('b\n', `${'- '.repeat(40)}a\n`)],
  ],
  tables: [
    ...list('a|\n', 'a\n-|-\n', 'a | b\n', ':-\n', '|-|\n', '|a|\n|-|\n\n', '|', '|a|b|\n'),
    ['long', longText('|a|b|\n', '|a|b|\n|-|-|\n')],
    ['wide', `${'|a'.repeat(16_000)}|\n${'|-'.repeat(16_000)}|\n${'|a'.repeat(16_000)}|\n`],
    ['wide, with short rows', `${'|a'.repeat(12_000)}|\n${'|-'.repeat(12_000)}|\n${'|\n'.repeat(2900)}`],
  ],
  headings: [
    ...list('# a\n', '#\n', '# Summit\n', 'a\n=\n', 'a\n-\n', '=\n', '## [a](b) *c*\n'),
    ['a long one', longText('a ', '# ')],
    ['a long one, underlined', longText('a\n', '', '===')],
    ['each its own', longText((n) => `# a${n}\n`)],
    ['ids that are taken', longText((n) => `<p id="a-${n}">\n\n## a\n\n`)],
  ],
  'signs of HTML': [
    ...list(
      '<',
      '<!--',
      '<!--\n\n',
      '<a ',
      '</',
      '<a href="',
      '<?',
      '<![CDATA[',
      'a <? ',
      'a <!-- ',
      'a <![CDATA[ ',
      'a <!A ',
      'a <a a="\n',
    ),
    ...list('&', '&amp;', '&#', '&aaaaaaaa ', '<https://a.b> ', '<https://a ', '<a@b.c> ', '<a@', '<a:'),
    ['attributes', longText((n) => `a${n}="x" `, '<p ', '>')],
    ['handlers', longText((n) => `on${n}="x" `, '<p ', '>')],
  ],
  'signs that are letters after all': [
    ...list('](<b>', '](\n<b>', 'a]<b>', 'a`<b>', '\n<a', '}**<tr>-->', 'a&\n', 'a!\\<', 'a&\\<', 'a!\n', '~~~ &amp;'),
    ['in a title', longText('a&\\<', '[a](b "', '")')],
  ],
  'HTML without ends': [
    ...list(
      '<b>',
      '<div>',
      '<div>\n\n',
      '<p>',
      '<a>',
      '<i><p>',
      '<a><p>',
      '<table>',
      '<table><tr><td>',
      '<ul><li>',
      '<dl><dt>',
    ),
    ...list(
      '<svg>',
      '<math><mi>',
      '<select>',
      '<template>',
      '<button>',
      '<nobr>',
      '<h1>',
      '<form>',
      '<ruby><rt>',
      '<details><summary>',
    ),
    ...list(
      '<iframe src="https://a.b/">',
      '<script>',
      '<style>\n\n</style>\n\n',
      '<plaintext>\n\n',
      'a <title>\n\n',
      '<body a=1>',
      '<frameset>',
    ),
    ...list(
      'a <i>\n\n',
      '<b>\n\na\n\n',
      '</p>',
      '</b>',
      '<a><b></a>',
      '<b><i><p></b>',
      'a <b>b</b> *c*\n\n',
      '<!-- c -->\n\n',
      '<div>\na\n</div>\n\n',
    ),
    ['formatting, each its own', longText((n) => `<b title=${n}>`)],
    ['formatting, each its own, and paragraphs', longText((n) => `<b title=${n}><p></p>`)],
    [
      'formatting, then many paragraphs',
      longText('<p>', Array.from({ length: 70 }, (_, n) => `<b title=${n}>`).join('')),
    ],
    ['formatting left open in what is closed', longText('<div><i><q></div></u></q>')],
    ['ends of what nothing began', longText('</u>', '<i>'.repeat(70))],
    ['formatting closed within a table', longText((n) => `<b title=${n}><table></b></table>\n\n`)],
    ['nested and closed', halves('<div>', '</div>', 'x')],
    ['foster parents', longText('<b>x', '<table>')],
    ['the same id', longText('<p id="a">x</p>')],
  ],
  'tags of other generators': [
    ...list(
      '{{<',
      '{{< a ',
      '{{ a\n',
      '{%',
      '{% raw %}',
      '{% raw ',
      '{{<{%',
      '{{< img src="a.png" >}}\n',
      '{{< a "',
      '{{"',
      '{{x}}',
      '`{% x %} ',
    ),
    ['and fences', longText('```\n', '{{ ')],
    ['and code', longText('<pre>', '{{ ')],
    ['and backticks', longText('`\n', '{{ ')],
    ['and list marks', longText('1. \t', '{{ \n')],
    ['long ones', longText(`{{< a${' '.repeat(3900)}>}}`)],
    ['quotes in one', longText('"a\\', '{% ')],
  ],
  'long lines': [
    ...list(
      'a',
      'a ',
      '\n',
      ' ',
      'a  \n',
      '\\',
      'a\\\n',
      '\t',
      '\0',
      'a\r',
      '```\n',
      '~~~\n',
      '    a\n',
      '---\n',
      '* * *\n',
      '\u2003',
      '\u202e',
      '\u2067',
      '\u{e0041}',
      'e\u0301',
    ),
    ['an address', longText('../', '[a](', ')')],
    ['a title of a picture', longText('Credit ', '![a](photo.jpg "', '")')],
  ],
};
