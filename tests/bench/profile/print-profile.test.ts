import { expect, test } from 'vitest';
import { printProfile } from '../../../scripts/bench/profile/print-profile.ts';

test('stages and kinds are two tables with their sums', () => {
  const text = printProfile({
    seconds: 2,
    cpu: 3.25,
    stages: [
      ['read', 1],
      ['rest', 2.25],
    ],
    kinds: [
      { kind: 'article', files: 10, bytes: 2 ** 20 },
      { kind: 'search/*.pf_pack', files: 2, bytes: 2 ** 19 },
    ],
  });
  expect(text.split('\n').map((line) => line.trim().split(/\s+/))).toEqual([
    ['stage', 'CPU', 's'],
    ['read', '1.0'],
    ['rest', '2.3'],
    ['all', '3.3'],
    ['wall', '2.0'],
    [''],
    ['kind', 'files', 'MiB'],
    ['article', '10', '1.0'],
    ['search/*.pf_pack', '2', '0.5'],
    ['all', '12', '1.5'],
  ]);
});
