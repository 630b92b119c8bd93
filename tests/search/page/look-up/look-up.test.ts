import { expect, test, vi } from 'vitest';
import type { Engine } from '../../../../src/search/page/engine/engine.ts';
import type { FoundArticle } from '../../../../src/search/page/engine/engine-messages.ts';
import { LookUp } from '../../../../src/search/page/look-up/look-up.ts';
import { readQuery } from '../../../../src/search/page/query/query.ts';
import type { Article } from '../../../support/memory-engine.ts';
import { engineOver, segmentOf } from '../../../support/memory-engine.ts';

const YEARS = [2020, 2019, 2018, 2017];
const ARTICLES = YEARS.flatMap((year) =>
  Array.from(
    { length: 24 },
    (_, i): Article => ({
      date: `${year}-${String((i % 12) + 1).padStart(2, '0')}-10`,
      lang: i % 3 ? 'en' : 'fa',
      section: i % 2 ? 'world' : 'press',
      score: ((i * 7) % 11) + year / 10_000,
    }),
  ),
);
const SEGMENTS = YEARS.map((year) => segmentOf(year, 2000, ['en', 'fa']));

const lookUpOf = (address: string, segments = SEGMENTS, broken: string[] = []) => {
  const { engine, searched } = engineOver(ARTICLES, broken);
  return { lookUp: new LookUp(engine, segments, readQuery(new URLSearchParams(address)), []), searched };
};

async function datesOf(lookUp: LookUp): Promise<string[]> {
  return (await lookUp.next(1000)).map(({ filters }) => filters.day![0]!);
}

test('newest first goes through the segments and languages in the order of time', async () => {
  const { lookUp } = lookUpOf('q=a&order=newest');
  while (lookUp.waiting.length > 0) await lookUp.further();
  const dates = await datesOf(lookUp);
  expect(dates).toEqual(dates.toSorted().reverse());
  expect([dates.length, lookUp.count]).toEqual([96, 96]);
});

test('oldest first begins at the other end', async () => {
  const { lookUp, searched } = lookUpOf('q=a&order=oldest');
  await lookUp.further();
  expect(searched[0]).toBe('/search/segments/2017/');
  const dates = await datesOf(lookUp);
  expect(dates).toEqual(dates.toSorted());
});

test('it goes no further than some thousand articles once there are enough hits', async () => {
  const { lookUp } = lookUpOf('q=a');
  await lookUp.further();
  expect(lookUp.searched.map(({ years }) => years[0])).toEqual(['2020']);
  await lookUp.further();
  expect(lookUp.count).toBe(48);
  const rare = lookUpOf('q=a&section=none');
  await rare.lookUp.further();
  expect(rare.lookUp.searched.length).toBe(4);
});

test('a small archive is searched whole', async () => {
  const { lookUp } = lookUpOf(
    'q=a',
    YEARS.map((year) => segmentOf(year, 100, ['en', 'fa'])),
  );
  await lookUp.further();
  expect([lookUp.count, lookUp.waiting.length]).toEqual([96, 0]);
});

test('a span opens the segments that it touches alone, and leaves out their other months', async () => {
  const { lookUp, searched } = lookUpOf('q=a&from=2018-06&to=2019-02');
  while (lookUp.waiting.length > 0) await lookUp.further();
  expect([...new Set(searched)]).toEqual(['/search/segments/2019/', '/search/segments/2018/']);
  const dates = await datesOf(lookUp);
  expect([dates.toSorted()[0], dates.toSorted().at(-1)]).toEqual(['2018-06-10', '2019-02-10']);
  expect(lookUp.count).toBe(dates.length);
});

test('what is chosen of a facet does not lessen the numbers of its other values', async () => {
  const { lookUp } = lookUpOf('q=a&section=world&language=fa&from=2020&to=2020');
  await lookUp.further();
  expect(Object.fromEntries(lookUp.countsOf('section'))).toEqual({ press: 4, world: 4 });
  expect(Object.fromEntries(lookUp.countsOf('language'))).toEqual({ en: 8, fa: 4 });
  expect(lookUp.count).toBe(4);
});

test('a segment that cannot be loaded is told, and the others are searched', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { lookUp } = lookUpOf('q=a&order=newest', SEGMENTS, ['/search/segments/2019/']);
  while (lookUp.waiting.length > 0) await lookUp.further();
  expect(lookUp.missing.map(({ years }) => years)).toEqual([['2019']]);
  expect(lookUp.count).toBe(72);
  expect(errors).toHaveBeenCalledOnce();
});

test('hits that cannot be loaded are told; where none can be, they are still to come', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { engine } = engineOver(ARTICLES, []);
  let lost: (place: number) => boolean = (place) => place === 1;
  const losing: Engine = {
    ...engine,
    search: async (...asked) => {
      const hits = await engine.search(...asked);
      const found = (place: number) => (lost(place) ? Promise.reject(new Error('404')) : hits.found(place));
      return { ...hits, found };
    },
  };
  const lookUp = new LookUp(losing, SEGMENTS.slice(0, 1), readQuery(new URLSearchParams('q=a&language=en')), []);
  await lookUp.further();
  expect([(await lookUp.next(4)).length, lookUp.left]).toEqual([3, 12]);
  expect(lookUp.missing).toEqual(SEGMENTS.slice(0, 1));
  lost = () => true;
  await expect(lookUp.next(4)).rejects.toThrow();
  expect(lookUp.left).toBe(12);
});

test('the best fit first, and what was handed out stays where it is', async () => {
  const { lookUp } = lookUpOf('q=a');
  await lookUp.further();
  await lookUp.next(5);
  await lookUp.further();
  expect(lookUp.left).toBe(43);
  expect((await datesOf(lookUp)).length).toBe(43);
});

test('after a segment that does not come for long, the reader is asked before the next', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const now = vi.spyOn(performance, 'now').mockReturnValue(0);
  const { engine } = engineOver(ARTICLES, []);
  const slow: Engine = {
    ...engine,
    search: (...asked) => {
      if (asked[0] !== SEGMENTS[1]) return engine.search(...asked);
      now.mockReturnValue(60_000);
      return Promise.reject(new Error('it does not come'));
    },
  };
  const lookUp = new LookUp(slow, SEGMENTS, readQuery(new URLSearchParams('q=a&section=none')), []);
  await lookUp.further();
  expect([lookUp.searched, lookUp.missing, lookUp.waiting].map(({ length }) => length)).toEqual([1, 1, 2]);
  await lookUp.further();
  expect(lookUp.searched.length).toBe(3);
});

test('it looks as far as another look-up has, also where results of that one were lost', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { engine } = engineOver(ARTICLES, []);
  let isFirst = true;
  const losing: Engine = {
    ...engine,
    search: async (...asked) => ({
      ...(await engine.search(...asked)),
      found: () => {
        if (!isFirst) return Promise.resolve({ filters: {} } as FoundArticle);
        isFirst = false;
        return Promise.reject(new Error('404'));
      },
    }),
  };
  const [one, other] = [
    new LookUp(losing, SEGMENTS, readQuery(new URLSearchParams('q=a')), []),
    lookUpOf('q=a').lookUp,
  ];
  while (one.waiting.length > 0) await one.further();
  await one.next(10);
  expect(one.missing.length).toBe(1);
  await other.searchAtLeast(one.passed);
  expect(other.searched.length).toBe(4);
});

test('a facet that is opened later is counted in what has been looked through, and in what comes', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { lookUp } = lookUpOf('q=a&from=2019');
  await lookUp.further();
  expect(lookUp.countsOf('section').size).toBe(0);
  await lookUp.countFacets(['section']);
  await lookUp.countFacets(['section']);
  expect(Object.fromEntries(lookUp.countsOf('section'))).toEqual({ press: 12, world: 12 });
  await lookUp.further();
  expect(Object.fromEntries(lookUp.countsOf('section'))).toEqual({ press: 24, world: 24 });
  const { engine } = engineOver(ARTICLES, []);
  const losing: Engine = { ...engine, count: () => Promise.reject(new Error('404')) };
  const lost = new LookUp(losing, SEGMENTS, readQuery(new URLSearchParams('q=a')), []);
  await lost.further();
  await lost.countFacets(['section']);
  expect(lost.missing).toEqual(SEGMENTS.slice(0, 1));
});

test('few articles are not enough to stop at', async () => {
  const segments = [segmentOf(2020, 100), segmentOf(2019, 1200), segmentOf(2018, 1200)];
  const { lookUp } = lookUpOf('q=a', [...segments, segmentOf(2017, 1200)]);
  await lookUp.further();
  expect(lookUp.passed).toBe(2);
});

test('a look-up that is no longer wanted ends before the next segment', async () => {
  const stop = new AbortController();
  const { engine, searched } = engineOver(ARTICLES, []);
  const stopping: Engine = {
    ...engine,
    search: (...asked) => {
      stop.abort();
      return engine.search(...asked);
    },
  };
  const lookUp = new LookUp(stopping, SEGMENTS, readQuery(new URLSearchParams('q=a&section=none')), []);
  await lookUp.further(stop.signal);
  await lookUp.searchAtLeast(4, stop.signal);
  expect([...new Set(searched)]).toEqual(['/search/segments/2020/']);
  await lookUp.searchAtLeast(4);
  expect(lookUp.passed).toBe(4);
});
