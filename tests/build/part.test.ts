import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Parts, writePart } from '../../src/build/shards/part.ts';
import type { BodyRecord } from '../../src/cache/body-cache.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { printedBody } from '../support/printed-body.ts';

const BODY = printedBody('<p>The text.</p>', { opening: 'The text.', words: 2 });
const RECORD: BodyRecord = { key: 'key', digest: 'digest', lookups: [], media: [], problems: [] };

/** The files whose texts a merge takes from a part that was rendered by one version, in a build of another. */
function adopted(ofPart: string, ofBuild: string): { files: string[]; passedOver: number } {
  const room = temporaryFolder();
  const part = join(room, 'part');
  writePart(
    part,
    { shard: '1/2', rendering: ofPart },
    { pages: new Map(), bundles: new Map() },
    { page: () => '', bundle: () => '' },
    {
      files: ['a.md'],
      bodies: { record: () => RECORD, read: () => BODY, mediaOf: () => new Set() },
      media: join(room, 'media'),
    },
  );
  const files: string[] = [];
  const cache = {
    adopt: (file: string, _: BodyRecord, body: unknown) => {
      expect(body).toEqual(BODY);
      files.push(file);
    },
  };
  const passedOver = new Parts([part]).adoptBodies(cache, join(room, 'media'), ofBuild);
  return { files, passedOver: passedOver.length };
}

test('a merge takes the texts of a part that the same code and settings rendered', () => {
  expect(adopted('one', 'one')).toEqual({ files: ['a.md'], passedOver: 0 });
});

test('texts that other code or settings rendered are passed over', () => {
  expect(adopted('one', 'other')).toEqual({ files: [], passedOver: 1 });
});
