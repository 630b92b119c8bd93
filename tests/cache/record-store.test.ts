import { appendFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DamagedRecord, openRecords, RecordStore } from '../../src/cache/record-store.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const RECORDS = [{ html: '<p>متن 🎉</p>' }, 'text', { ['__proto__']: 1 }, [1, null], 'x'.repeat(2_000_000)];

test('records are read as they were written, in any order, also before they are on the disk', () => {
  const store = new RecordStore(join(temporaryFolder(), 'store'));
  const places = RECORDS.map((record) => store.add(record));
  for (const [i, place] of [...places.entries()].reverse()) expect(store.read(place)).toEqual(RECORDS[i]);
  store.close();
});

test('a store goes on where it ended, and what an interrupted writer left behind is cut off', () => {
  const path = join(temporaryFolder(), 'store');
  const first = new RecordStore(path);
  const place = first.add('one');
  first.close();
  appendFileSync(path, '"half a rec');
  const second = new RecordStore(path, first.length);
  const next = second.add('two');
  second.close();
  expect(readFileSync(path, 'utf8')).toBe('"one""two"');
  const read = openRecords(path);
  expect([read(place), read(next)]).toEqual(['one', 'two']);
});

test('a byte that is not as it was written is noticed, and a store that is too short', () => {
  const path = join(temporaryFolder(), 'store');
  const store = new RecordStore(path);
  const [place, last] = [store.add('one'), store.add('two')];
  store.close();
  writeFileSync(path, readFileSync(path, 'utf8').replace('one', 'onE'));
  const read = openRecords(path);
  expect(() => read(place)).toThrow(DamagedRecord);
  expect(read(last)).toBe('two');
  truncateSync(path, 7);
  expect(() => openRecords(path)(last)).toThrow(DamagedRecord);
});
