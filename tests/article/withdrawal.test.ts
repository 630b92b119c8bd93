import { expect, test } from 'vitest';
import { parse } from '../support/parse.ts';

const read = (keys: string) => parse('2020-01-01-a.md', `---\ntitle: A\n${keys}\n---\n\nText.\n`);
const told = (keys: string) => read(keys).problems.map(({ line, code, found }) => `${line} ${code} ${found}`);

test('a withdrawal has a date, a kind, a reason and a notice', () => {
  const keys = 'withdrawn: { date: 2020-05-01, kind: legal, reason: By order of a court., notice: Ask us. }';
  expect(read(keys).article?.withdrawn).toMatchObject({
    kind: 'legal',
    reason: 'By order of a court.',
    notice: 'Ask us.',
    date: { day: '2020-05-01' },
  });
  expect(read('withdrawn: 2020-05-01').article?.withdrawn).toMatchObject({ kind: 'retracted' });
});

test.each([
  ['withdrawn: true', '3 withdrawn-invalid "true": no date'],
  ['withdrawn: { kind: legal }', '3 withdrawn-invalid no date'],
  ['withdrawn: { date: 2020-05-01, kind: gone }', '3 withdrawn-invalid the kind "gone"'],
  ['withdrawn: [2020-05-01]', '3 withdrawn-invalid a list'],
])('%s is an error, and nothing is published', (keys, problem) => {
  expect(told(keys)).toEqual([problem]);
  expect(read(keys).article).toBeUndefined();
});

test('one that is yet to come counts when it comes', () => {
  const { article, moments } = read('withdrawn: 2999-01-01');
  expect(article?.withdrawn).toBeUndefined();
  expect(moments).toContain(Date.parse('2999-01-01T00:00:00Z'));
});

test('a notice is a text above an article that stays', () => {
  expect(read('notice: { date: 2020-05-01, text: We look into it. }').article?.notice).toMatchObject({
    text: 'We look into it.',
    date: { day: '2020-05-01' },
  });
  expect(told('notice: { date: 2020-05-01 }')).toEqual(['3 value-type a notice without text']);
});

test('an id is small letters and digits; numbers are those of WordPress', () => {
  expect(read('id: 7f3k').article?.id).toEqual({ text: '7f3k', line: 3 });
  expect(read('id: 42').article).toMatchObject({ postNumber: 42 });
  expect(read('guid: "https://old.example/?p=17"').article).toMatchObject({ postNumber: 17 });
  expect(told('id: My Story')).toEqual(['3 id-invalid "My Story"']);
  expect(told('id: 0f8fad5b-d9cb-469f-a165-70867728950e')).toEqual([]);
});
