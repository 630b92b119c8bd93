import type { ProblemKinds } from './problem-kind.ts';

const photo = { '2020/11/photo.png': { picture: 'png' } } as const;

/** Problems of links, pictures and documents. */
export const LINK_KINDS = {
  'link-broken': {
    severity: 'warning',
    expected: 'a link to something that exists',
    title: 'A link leads nowhere',
    why: 'Readers who follow it see an error, or its words stand without a link.',
    cure: 'Correct the address, or delete the link and keep its words.',
    example: { in: 'text', wrong: 'See [the front](nowhere.md).', right: 'See [the front](/).' },
  },
  'link-waits': {
    severity: 'warning',
    expected: 'a link to something that is published',
    title: 'A link leads to an article that is not published yet',
    why: 'Until then readers see the words without a link. The link itself is right.',
    cure: 'Leave the link. Publish the article that it leads to, or mend it.',
    example: {
      in: 'text',
      wrong: 'See [the other](other.md).',
      right: 'See [the other](third.md).',
      beside: {
        '2020/11/other.md': '---\ntitle: Other\ndate: 2020-11-11\ndraft: true\n---\n\nOther text.\n',
        '2020/11/third.md': '---\ntitle: Third\ndate: 2020-11-11\n---\n\nThird text.\n',
      },
    },
  },
  'link-other-part': {
    severity: 'warning',
    expected: 'a link inside the archive, or to another part of the same host that is there',
    title: 'Links lead to a folder that the archive has not',
    why: 'They work only where the host serves that folder beside the archive. Links to one folder are counted together.',
    cure: 'Where the host serves it, write severity: { link-other-part: off } in site.yaml. Otherwise mend the links.',
    example: {
      in: 'text',
      wrong: 'See [the guide](/docs/guide/).',
      right: 'See [the guide](https://example.org/docs/guide/).',
    },
  },
  'link-local': {
    severity: 'warning',
    expected: 'an address that others can reach',
    title: 'A link leads to the computer of its writer',
    why: 'An address with localhost works on one computer alone.',
    cure: 'Write the path without the computer: /2020/11/10/summit/.',
    example: { in: 'text', wrong: 'See [it](http://localhost:4321/).', right: 'See [it](/).' },
  },
  'link-outside': {
    severity: 'warning',
    expected: 'a link to something inside the content folder',
    title: 'A link leads out of the archive',
    why: 'Only files of the content folder are published.',
    cure: 'Copy the file into the content folder, and link to it there.',
    example: { in: 'text', wrong: 'See [it](../../../notes.md).', right: 'See [it](/).' },
  },
  'image-missing': {
    severity: 'warning',
    expected: 'an image file that exists',
    title: 'A picture is not there',
    why: 'Readers see its description in place of the picture.',
    cure: 'Put the picture beside the article, or correct its name.',
    example: {
      in: 'text',
      wrong: '![Leaders at a table](foto.png)',
      right: '![Leaders at a table](photo.png)',
      beside: photo,
    },
  },
  'image-empty': {
    severity: 'warning',
    expected: 'the name of a picture',
    title: 'A picture has no file',
    why: 'Readers see its description and no picture.',
    cure: 'Write the name of the picture in the brackets.',
    example: { in: 'text', wrong: '![Leaders at a table]()', right: '![Leaders at a table](photo.png)', beside: photo },
  },
  'alt-missing': {
    severity: 'warning',
    expected: 'words that say what the picture shows',
    title: 'A picture has no description',
    why: 'People who cannot see the picture, and search, learn nothing of it.',
    cure: 'Write what the picture shows: ![Two leaders at a table](photo.jpg).',
    example: { in: 'text', wrong: '![](photo.png)', right: '![Leaders at a table](photo.png)', beside: photo },
  },
  'image-unreadable': {
    severity: 'warning',
    expected: 'a PNG, JPEG, WebP, AVIF, GIF or SVG image',
    title: 'A file is no picture that can be shown',
    why: 'Readers see its description in place of the picture.',
    cure: 'Save the picture again as JPEG, and use that file.',
    example: {
      in: 'text',
      wrong: '![Leaders at a table](photo.jpg)',
      right: '![Leaders at a table](photo.png)',
      beside: { ...photo, '2020/11/photo.jpg': 'no picture' },
    },
  },
  'image-simplified': {
    severity: 'warning',
    expected: 'a picture that is shown whole',
    title: 'A part of a picture is not shown',
    why: 'What could run a program or load other files is taken out of drawings; of an animation the first picture is shown.',
    cure: 'Use a picture without it.',
    example: {
      in: 'text',
      wrong: '![A map](map.svg)',
      right: '![A map](plan.svg)',
      beside: {
        '2020/11/map.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/><foreignObject width="9" height="9"><p>x</p></foreignObject></svg>',
        '2020/11/plan.svg':
          '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="9" height="9"/></svg>',
      },
    },
  },
  'image-misnamed': {
    severity: 'warning',
    expected: 'a file name that ends as its kind does',
    title: 'The name of a picture ends in another kind',
    why: 'The picture is shown, but other programs may not open the file.',
    cure: 'Rename the file, and write the new name in the article.',
    example: {
      in: 'text',
      wrong: '![Leaders at a table](photo.jpg)',
      right: '![Leaders at a table](photo.png)',
      beside: { ...photo, '2020/11/photo.jpg': { picture: 'png', side: 5 } },
    },
  },
  'image-damaged': {
    severity: 'warning',
    expected: 'a picture file that is whole',
    title: 'A picture is damaged',
    why: 'It is shown as far as it can be read, often with a grey part at the bottom.',
    cure: 'Copy the picture again from where it is whole.',
    example: {
      in: 'text',
      wrong: '![Leaders at a table](table.jpg)',
      right: '![Leaders at a table](photo.png)',
      beside: { ...photo, '2020/11/table.jpg': { picture: 'jpeg', side: 400, isCut: true } },
    },
  },
  'image-rights-unread': {
    severity: 'warning',
    expected: 'metadata that say who made the picture',
    title: 'The metadata of a picture are broken',
    why: 'They may have said who made the picture. The page cannot name the maker, nor can the published file.',
    cure: 'Write the credit into the front matter, or save the picture with a program that writes its metadata anew.',
    example: {
      in: 'text',
      wrong: '![Leaders at a table](table.jpg)',
      right: '![Leaders at a table](photo.png)',
      beside: {
        ...photo,
        '2020/11/table.jpg': {
          picture: 'jpeg',
          app13:
            'Photoshop 3.0\u00008BIM\u0004\u0004\u0000\u0000\u0000\u0000\u0000\u0005\u001c\u0002\u0050\u0020\u0000',
        },
      },
    },
  },
  'share-picture': {
    severity: 'warning',
    expected: 'a headline that can be drawn',
    title: 'The picture for sharing cannot be drawn',
    why: 'Social sites show the article without a picture.',
    cure: 'Give the article an image, or name a font that has its letters under shareFonts in site.yaml.',
    example: {
      wrong: {
        'site.yaml': 'shareImages: missing\n',
        '2020/11/summit.md': '---\ntitle: 会談\ndate: 2020-11-10\nlang: ja\n---\n\nThe text.\n',
      },
      right: {
        'site.yaml': 'shareImages: none\n',
        '2020/11/summit.md': '---\ntitle: 会談\ndate: 2020-11-10\nlang: ja\n---\n\nThe text.\n',
      },
    },
  },
  'image-elsewhere': {
    severity: 'warning',
    expected: 'an image that lies in the archive',
    title: 'A picture lies on another site',
    why: 'The other site could take it away, and would learn who reads the article. Readers see a link.',
    cure: 'Save the picture beside the article, or list its host under imageHosts in site.yaml.',
    example: {
      in: 'text',
      wrong: '![Leaders at a table](https://images.example/photo.png)',
      right: '![Leaders at a table](photo.png)',
      beside: photo,
    },
  },
  'document-unreadable': {
    severity: 'warning',
    expected: 'a document, sound or film of at most 100 MB',
    title: 'A document cannot be published',
    why: 'The link to it is left out, and its words stay.',
    cure: 'Copy the whole file again, or make it smaller.',
    example: {
      in: 'text',
      wrong: 'Read [the picture](photo.jpg).',
      right: 'Read [the picture](photo.png).',
      beside: { ...photo, '2020/11/photo.jpg': 'no picture' },
    },
  },
} as const satisfies ProblemKinds;
