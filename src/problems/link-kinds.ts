import type { ProblemKinds } from './kind-types.ts';

const photo = { '2020/11/photo.png': { picture: 'png' } } as const;

/** Problems of links, pictures and documents. */
export const LINK_KINDS = {
  'link-broken': {
    severity: 'warning',
    expected: 'a link to something that exists',
    title: 'A link leads nowhere',
    why: 'Readers who follow it see an error, or the page shows its words without a link.',
    cure: 'Correct the address, or delete the link and keep its words.',
    example: { in: 'text', wrong: 'See [the front](nowhere.md).', right: 'See [the front](/).' },
  },
  'link-waits': {
    severity: 'warning',
    expected: 'a link to something that is published',
    title: 'A link leads to an article that is not published yet',
    why: 'Until that article is published, readers see the words without a link. The link itself is right.',
    cure: 'Keep the link. Publish the article that it leads to, or correct that article.',
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
    expected: 'a link to a page of the archive, or to a folder that the host serves beside it',
    title: 'Links lead to a folder that the archive does not have',
    why: 'They work only if the host serves that folder beside the archive. All links to the same folder are reported as one problem.',
    cure: 'If the host serves it, write severity: { link-other-part: off } in site.yaml. Otherwise correct the links.',
    example: {
      in: 'text',
      wrong: 'See [the guide](/docs/guide/).',
      right: 'See [the guide](https://example.org/docs/guide/).',
    },
  },
  'link-local': {
    severity: 'warning',
    expected: 'an address that others can reach',
    title: 'A link leads to the author’s own computer',
    why: 'An address with localhost works on only one computer.',
    cure: 'Write only the path: /2020/11/10/summit/.',
    example: { in: 'text', wrong: 'See [it](http://localhost:4321/).', right: 'See [it](/).' },
  },
  'link-outside': {
    severity: 'warning',
    expected: 'a link to something inside the content folder',
    title: 'A link leads out of the archive',
    why: 'Backfile publishes only files of the content folder.',
    cure: 'Copy the file into the content folder, and link to it there.',
    example: { in: 'text', wrong: 'See [it](../../../notes.md).', right: 'See [it](/).' },
  },
  'image-missing': {
    severity: 'warning',
    expected: 'an image file that exists',
    title: 'A picture is not there',
    why: 'Readers see the description of the picture, but no picture.',
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
    title: 'A picture has no file name',
    why: 'Readers see the description of the picture, but no picture.',
    cure: 'Write the file name of the picture between the round brackets.',
    example: { in: 'text', wrong: '![Leaders at a table]()', right: '![Leaders at a table](photo.png)', beside: photo },
  },
  'alt-missing': {
    severity: 'warning',
    expected: 'words that say what the picture shows',
    title: 'A picture has no description',
    why: 'People who cannot see the picture do not learn what it shows, and search does not find it.',
    cure: 'Write what the picture shows: ![Two leaders at a table](photo.jpg).',
    example: { in: 'text', wrong: '![](photo.png)', right: '![Leaders at a table](photo.png)', beside: photo },
  },
  'image-unreadable': {
    severity: 'warning',
    expected: 'a PNG, JPEG, WebP, AVIF, GIF or SVG image',
    title: 'A file is not a picture that browsers can show',
    why: 'Readers see the description of the picture, but no picture.',
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
    expected: 'a picture that can be shown whole',
    title: 'Part of a picture is not shown',
    why: 'Backfile removes scripts and links to other files from drawings. Of an animation it shows only the first frame.',
    cure: 'Use a picture without this part.',
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
    expected: 'a file name with the ending of its kind',
    title: 'The name of a picture has the ending of another kind',
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
    expected: 'a complete picture file',
    title: 'A picture is damaged',
    why: 'The page shows the part that can be read, often with a grey area at the bottom.',
    cure: 'Copy the picture again from a complete original.',
    example: {
      in: 'text',
      wrong: '![Leaders at a table](table.jpg)',
      right: '![Leaders at a table](photo.png)',
      beside: { ...photo, '2020/11/table.jpg': { picture: 'jpeg', side: 400, isCut: true } },
    },
  },
  'image-rights-unread': {
    severity: 'warning',
    expected: 'readable metadata in the picture',
    title: 'The metadata of a picture are broken',
    why: 'They may say who made the picture. Neither the page nor the published file can name that person.',
    cure: 'Write the credit into the front matter, or save the picture with a program that rewrites its metadata.',
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
    expected: 'a headline that the fonts can draw',
    title: 'The share image cannot be drawn',
    why: 'Social networks show the article without a picture.',
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
    expected: 'an image file in the archive',
    title: 'A picture is on another site',
    why: 'The other site could delete it, and would learn who reads the article. So readers see a link instead.',
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
    why: 'The page shows the words of the link, but no link.',
    cure: 'Copy the complete file again, or make it smaller.',
    example: {
      in: 'text',
      wrong: 'Read [the picture](photo.jpg).',
      right: 'Read [the picture](photo.png).',
      beside: { ...photo, '2020/11/photo.jpg': 'no picture' },
    },
  },
} as const satisfies ProblemKinds;
