import type { ProblemKinds } from './problem-kind.ts';

/** Problems of the text of an article. */
export const TEXT_KINDS = {
  'body-empty': {
    severity: 'warning',
    expected: 'a text',
    title: 'An article has no text',
    why: 'Its page shows a headline and nothing else.',
    cure: 'Write the text below the closing ---.',
    example: { in: 'text', wrong: '', right: 'The summit ended on Tuesday.' },
  },
  'body-unreadable': {
    severity: 'error',
    expected: 'a text that can be rendered',
    title: 'A text cannot be rendered',
    why: 'The page shows the text as it was written, with all signs of Markdown.',
    cure: 'Look for HTML or tables of unusual size, and make them simpler.',
    example: { untried: 'No text is known that gives it: it guards against faults of the Markdown parser.' },
  },
  'shortcode-left': {
    severity: 'warning',
    expected: 'Markdown',
    title: 'A tag of another system stands in the text',
    why: 'Readers see the tag, such as {{< gallery >}}, and not what it stands for.',
    cure: 'Write in Markdown what the tag stands for.',
    example: { in: 'text', wrong: 'Before {{< gallery 4 >}} after.', right: 'Before and after.' },
  },
  'text-limit': {
    severity: 'warning',
    expected: 'a text such as articles are',
    title: 'A text has far more of something than articles have',
    why: 'From there on the text is shown as it was written.',
    cure: 'Use fewer of what is named, or divide the article.',
    example: { in: 'text', wrong: '*a '.repeat(501), right: 'a '.repeat(501).trim() },
  },
  'text-hidden': {
    severity: 'warning',
    expected: 'letters that readers can see',
    title: 'A text holds signs that nobody sees and that turn words around',
    why: 'They are left out, since they can make a text look like another.',
    cure: 'Delete them, or type the line again.',
    example: { in: 'text', wrong: 'The \u202esummit ended.', right: 'The summit ended.' },
  },
  'html-unclosed': {
    severity: 'warning',
    expected: 'an end for every element of HTML that needs one',
    title: 'A tag of HTML is not closed',
    why: 'All that follows becomes part of it.',
    cure: 'Write the closing tag where the element ends.',
    example: { in: 'text', wrong: '<div>\n\nThe summit.', right: '<div>\n\nThe summit.\n\n</div>' },
  },
  'html-removed': {
    severity: 'warning',
    expected: 'Markdown, or HTML without code',
    title: 'HTML that could run a program was taken out',
    why: 'Scripts and foreign frames could spy on readers, so pages never hold them.',
    cure: 'Write a link to what was embedded.',
    example: { in: 'text', wrong: 'Before.\n\n<script>alert(1)</script>', right: 'Before.' },
  },
} as const satisfies ProblemKinds;
