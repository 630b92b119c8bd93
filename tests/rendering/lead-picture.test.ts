import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, expect, test } from 'vitest';
import { openArchive } from '../../src/archive.ts';
import { surroundingsOf } from '../../src/rendering/body-surroundings.ts';
import { renderArticle } from '../../src/rendering/render-article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folders: { content: string; publicFolder: string; media: string };

beforeEach(async () => {
  const folder = temporaryFolder();
  folders = { content: join(folder, 'content'), publicFolder: join(folder, 'public'), media: join(folder, 'media') };
  mkdirSync(folders.content);
  const picture = sharp({ create: { width: 1300, height: 650, channels: 3, background: '#369' } });
  const packet = '<x:xmpmeta xmlns:x="adobe:ns:meta/" photoshop:Credit="The Agency"/>';
  writeFileSync(join(folders.content, 'a.jpg'), await picture.withXmp(packet).jpeg().toBuffer());
  writeFileSync(join(folders.content, 'site.yaml'), 'url: https://archive.example/news/\n');
});

/** The lead picture of an article with some keys, and what its page needs. */
async function lead(image: string) {
  const text = `---\ntitle: T\ndate: 2020-11-10\nimage: ${image}\n---\n\nText.\n`;
  writeFileSync(join(folders.content, 'a.md'), text);
  const archive = await openArchive({ content: folders.content, asOf: Date.UTC(2026, 0, 1) });
  const { article, path } = archive.catalog.entries[0]!;
  return renderArticle(article, path, surroundingsOf(archive, folders, []));
}

test('a lead picture comes as JPEG too, below the base path, which its page needs', async () => {
  const { body, media } = await lead('{ src: a.jpg, alt: A }');
  expect(body.image?.jpeg).toEqual({
    src: expect.stringMatching(/^\/news\/media\/a-\w+-1200\.jpg$/),
    width: 1200,
    height: 600,
  });
  expect(media.sort()).toEqual(
    readdirSync(folders.media)
      .filter((name) => !name.startsWith('.'))
      .sort(),
  );
});

test('it names the maker that its file names, where the article says nothing of it', async () => {
  expect((await lead('{ src: a.jpg, alt: A }')).body.image?.credit).toBe('The Agency');
  expect((await lead('{ src: a.jpg, alt: A, credit: Jane }')).body.image?.credit).toBe('Jane');
  expect((await lead('{ src: a.jpg, alt: A, caption: By Jane }')).body.image?.credit).toBeUndefined();
});
