import { expect, test } from 'vitest';
import { partedByScript } from '../../../../src/search/page/hints/parted-by-script.ts';

test.each([
  ['証明書の有効期限', '証明書 有効期限'],
  ['証明書プロファイル', '証明書 プロファイル'],
  ['CERNの著作権', 'CERN 著作権'],
  ['サーバー', ''],
  ['証明書 失効', ''],
  ['plain language', ''],
])('%s is cut where its script changes', (query, expected) => expect(partedByScript(query)).toBe(expected));
