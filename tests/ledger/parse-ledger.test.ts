import { expect, test } from 'vitest';
import { feedAddresses } from '../../src/ledger/ledger.ts';
import { parseLedger } from '../../src/ledger/parse-ledger.ts';
import { printLedger } from '../../src/ledger/print-ledger.ts';

const told = (text: string) => parseLedger(text).problems.map(({ line, code, found }) => `${line} ${code} ${found}`);
const paths = (text: string) => [...parseLedger(text).ledger.rows.keys()];

test('a ledger is read as it was printed, in any order', () => {
  const text = '/b/\t7f3k\t2020-01-02\n/a/\t\t2020-01-01\n/c/\t9x2m\t2020-01-03\tfeed\n';
  const { ledger, problems } = parseLedger(text);
  expect(problems).toEqual([]);
  const printed = printLedger(ledger.rows.values());
  expect(printed.split('\n').slice(1)).toEqual([
    '/a/\t\t2020-01-01',
    '/b/\t7f3k\t2020-01-02',
    '/c/\t9x2m\t2020-01-03\tfeed',
    '',
  ]);
  expect(printLedger(parseLedger(printed).ledger.rows.values())).toBe(printed);
});

test.each([
  ['no day', '/a/\t7f3k', '1 ledger-line "/a/<tab>7f3k"'],
  ['no path', 'a\t7f3k\t2020-01-01', '1 ledger-line "a<tab>7f3k<tab>2020-01-01"'],
  ['an id that is none', '/a/\t7F 3K\t2020-01-01', '1 ledger-line "/a/<tab>7F 3K<tab>2020-01-01"'],
  ['too much', '/a/\t7f3k\t2020-01-01\tfeed\tmore', '1 ledger-line "/a/<tab>7f3k<tab>2020-01-01<tab>feed<tab>more"'],
])('a line with %s is told where it stands', (_, text, problem) => {
  expect(told(`${text}\n/z/\t\t2020-01-01\n`)).toEqual([problem]);
  expect(paths(`${text}\n/z/\t\t2020-01-01\n`)).toContain('/z/');
});

test('markers of a merge are told, and the lines of both sides count', () => {
  const text = '<<<<<<< ours\n/a/\t\t2020-01-01\n=======\n/b/\t\t2020-01-01\n>>>>>>> theirs\n';
  expect(told(text).map((line) => line.slice(0, 13))).toEqual(['1 ledger-line', '3 ledger-line', '5 ledger-line']);
  expect(paths(text)).toEqual(['/a/', '/b/']);
});

test('two lines of one address are one, with the earlier day; two ids for one path are told', () => {
  const { ledger, problems } = parseLedger('/a/\t\t2020-01-02\n/a/\t7f3k\t2020-01-01\n');
  expect([problems, ledger.rows.get('/a/')]).toMatchObject([[], { id: '7f3k', day: '2020-01-01' }]);
  expect(told('/a/\t7f3k\t2020-01-01\n/a/\t9x2m\t2020-01-01\n')).toEqual([
    '2 ledger-line /a/ with the id 9x2m, and with 7f3k in line 1',
  ]);
});

test('feeds name an article by the address that it had first', () => {
  const { ledger } = parseLedger('/b/\t7f3k\t2020-01-02\tfeed\n/a/\t7f3k\t2020-01-01\tfeed\n/c/\t7f3k\t2019-01-01\n');
  expect(Array.from(feedAddresses(ledger), ([id, { path }]) => [id, path])).toEqual([['7f3k', '/a/']]);
});
