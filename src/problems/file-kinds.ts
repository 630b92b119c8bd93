import type { ProblemKinds } from './kind-types.ts';

const ARTICLE = '---\ntitle: Summit\ndate: 2020-11-10\n---\n\nThe summit ended on Tuesday.\n';

const LONG = [
  'The leaders of both states met in Geneva on Tuesday and spoke for six hours about the treaty that ended last year.',
  'Neither of them answered questions. A statement of four lines said that experts would meet again in the new year.',
  'Outside the hotel some two hundred people stood in the rain and waited for a word that nobody came out to say to them.',
].join('\n\n');
const TWIN = (title: string) => `---\ntitle: ${title}\ndate: 2020-11-10\n---\n\n${LONG}\n`;

/** Problems of a file itself: its name, its bytes, its place. */
export const FILE_KINDS = {
  'file-unreadable': {
    severity: 'error',
    expected: 'a file that can be read',
    title: 'A file cannot be read',
    why: 'Its content would be missing from the archive.',
    cure: 'Make the file readable for everybody, or copy it again.',
    example: { untried: 'It depends on file permissions, and an administrator can read every file.' },
  },
  'file-encoding': {
    severity: 'error',
    expected: 'text in UTF-8',
    title: 'A text is not saved as UTF-8',
    why: 'Letters such as é, ü or ن would turn into other characters.',
    cure: 'Open the file in your editor and save it again with the encoding UTF-8.',
    example: {
      wrong: { '2020/11/summit.md': { bytes: '---\ntitle: Caf\u00e9\ndate: 2020-11-10\n---\n\nThe text.\n' } },
      right: { '2020/11/summit.md': '---\ntitle: Café\ndate: 2020-11-10\n---\n\nThe text.\n' },
    },
  },
  'file-kind': {
    severity: 'warning',
    expected: 'a file or a folder',
    title: 'Something in the content folder is neither a file nor a folder',
    why: 'A pipe, a socket or a device has no contents to publish.',
    cure: 'Remove it from the content folder.',
    example: { untried: 'Pipes and devices cannot be made on every system.' },
  },
  'file-name': {
    severity: 'error',
    expected: 'a file name in UTF-8, without control characters',
    title: 'A file name holds control characters or is not UTF-8',
    why: 'Other computers could not find the file under its name.',
    cure: 'Rename the file with letters, digits and hyphens.',
    example: { wrong: { '2020/11/sum\u0007mit.md': ARTICLE }, right: { '2020/11/summit.md': ARTICLE } },
  },
  'file-changed': {
    severity: 'error',
    expected: 'a file that does not change while it is read',
    title: 'A file changed while Backfile read the archive',
    why: 'The page would show a mixture of the old and the new text.',
    cure: 'Run the command again while nobody is saving files.',
    example: { untried: 'A file would have to change at the right moment.' },
  },
  'file-link': {
    severity: 'warning',
    expected: 'a real file or folder inside the content folder',
    title: 'A symbolic link is in the place of a file',
    why: 'Backfile does not follow symbolic links, because they may lead out of the archive.',
    cure: 'Replace the link by a copy of the file.',
    example: {
      wrong: { '2020/11/summit.md': ARTICLE, '2020/11/again.txt': { linkTo: 'summit.md' } },
      right: { '2020/11/summit.md': ARTICLE },
    },
  },
  'file-too-large': {
    severity: 'error',
    expected: 'an article of at most 2 MB',
    title: 'An article is larger than 2 MB',
    why: 'Readers on a phone could not load it. Such a file usually has a picture inside its text.',
    cure: 'Save pictures as separate files, or split the article.',
    example: { wrong: { '2020/11/summit.md': { size: 2_000_001 } }, right: { '2020/11/summit.md': ARTICLE } },
  },
  'file-not-read': {
    severity: 'warning',
    expected: 'an article in Markdown (.md, .markdown) or HTML (.html)',
    title: 'An article is not published because its file name does not end in .md',
    why: 'Backfile makes pages only from .md, .markdown and .html files.',
    cure: 'If the text is Markdown, rename the file so that it ends in .md. Otherwise save the text as Markdown.',
    example: { wrong: { '2020/11/summit.txt': ARTICLE }, right: { '2020/11/summit.md': ARTICLE } },
  },
  'file-twice': {
    severity: 'warning',
    expected: 'each picture and document once',
    title: 'The same picture or document is in two places',
    why: 'Readers load it twice, and a later change may reach only one of the two.',
    cure: 'Delete one of the two files, and name the other in both articles.',
    example: {
      wrong: {
        '2020/11/summit.md': ARTICLE,
        '2020/11/photo.png': { picture: 'png' },
        '2020/12/photo.png': { picture: 'png' },
      },
      right: { '2020/11/summit.md': ARTICLE, '2020/11/photo.png': { picture: 'png' } },
    },
  },
  'article-twice': {
    severity: 'warning',
    expected: 'every article once',
    title: 'Two articles have nearly the same text',
    why: 'Readers find the article twice, and a correction reaches only one of the two.',
    cure: 'Delete one of the two, and add its address to the aliases of the other.',
    example: {
      wrong: { 'a.md': TWIN('Summit'), 'b.md': TWIN('The summit') },
      right: { 'a.md': TWIN('Summit') },
    },
  },
} as const satisfies ProblemKinds;
