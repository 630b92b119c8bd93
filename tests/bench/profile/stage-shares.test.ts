import { expect, test } from 'vitest';
import { stageShares } from '../../../scripts/bench/profile/stage-shares.ts';
import { stageOf } from '../../../scripts/bench/profile/stages.ts';

test.each([
  ['file:///x/src/body/render-body.ts', 'texts'],
  ['file:///x/src/outputs/key.ts', 'plan'],
  ['file:///x/src/outputs/pages/group.ts', 'views'],
  ['file:///x/src/read-content.ts', 'read'],
  ['file:///x/src/edition/manifest.ts', 'write'],
  ['file:///x/cache/bundles/0a1b/entry.mjs', 'print'],
  ['file:///x/src/digest.ts', undefined],
  ['file:///x/src/node_modules/unified/index.js', undefined],
  ['node:fs', undefined],
])('%s belongs to %s', (url, stage) => expect(stageOf(url)).toBe(stage));

test('a package counts for the stage that called it, and idle time for none', () => {
  const frame = (functionName: string, url = '') => ({ functionName, url });
  const shares = stageShares({
    nodes: [
      { id: 1, callFrame: frame('(root)'), children: [2, 3, 5] },
      { id: 2, callFrame: frame('(idle)') },
      { id: 3, callFrame: frame('renderBody', 'file:///x/src/body/render-body.ts'), children: [4] },
      { id: 4, callFrame: frame('parse', 'file:///x/node_modules/micromark/index.js') },
      { id: 5, callFrame: frame('(garbage collector)') },
    ],
    samples: [2, 3, 4, 4, 5],
    timeDeltas: [9e6, 1e6, 2e6, 3e6, 5e5],
  });
  expect(Object.fromEntries(shares)).toEqual({ texts: 6, rest: 0.5 });
});
