import { expect, test } from 'vitest';
import type { GroupView } from '../../src/outputs/pages/group.ts';
import type { GroupYearView } from '../../src/outputs/pages/group-year.ts';
import type { NoticeView } from '../../src/views/notice.ts';
import { article, catalogOf } from '../support/catalog-of.ts';
import { viewAt } from '../support/outputs-of.ts';

test('a group with few articles in some years lists these on one page', () => {
  const many = [12, 9, 40, 3, 5].flatMap((count, i) =>
    Array.from({ length: count }, (_, n) => article(`${2015 + i}-02-01`, `s${i}-${n}`, { tags: ['x'] })),
  );
  const long = catalogOf(many).catalog;
  expect(viewAt<GroupView>(long, '/tags/x/').years.map(({ year, href }) => [year, href])).toEqual([
    ['2019', '/tags/x/2019/'],
    ['2018', '/tags/x/2018/'],
    ['2017', '/tags/x/2017/'],
    ['2016', '/tags/x/2015/#y2016'],
    ['2015', '/tags/x/2015/#y2015'],
  ]);
  const shared = viewAt<GroupYearView>(long, '/tags/x/2015/');
  expect(shared).toMatchObject({ headline: 'x, 2015–2016', count: 21, later: { text: '2017' } });
  expect(shared.items.flatMap(({ anchor }) => anchor ?? [])).toEqual(['y2015', 'y2016']);
  expect(viewAt<GroupYearView>(long, '/tags/x/2017/')).toMatchObject({
    earlier: { text: '2015–2016', href: '/tags/x/2015/' },
  });
  expect(viewAt<NoticeView>(long, '/tags/x/2016/').moved).toBe('/tags/x/2015/');
});
