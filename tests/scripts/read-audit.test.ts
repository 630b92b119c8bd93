import { expect, test } from 'vitest';
import { readAudit } from '../../scripts/audit/read-audit.ts';

test('no finding is clean', () => {
  const printed = JSON.stringify({
    vulnerabilities: {},
    metadata: { vulnerabilities: {}, dependencies: { total: 9 } },
  });
  expect(readAudit(printed)).toEqual({ sentence: '9 packages: no known vulnerability.', isClean: true });
});

test('a finding is not, of whatever severity', () => {
  const vulnerabilities = { left: { severity: 'low', range: '<2' } };
  const { sentence, isClean } = readAudit(
    JSON.stringify({ vulnerabilities, metadata: { vulnerabilities: { low: 1 } } }),
  );
  expect([isClean, sentence]).toEqual([false, expect.stringContaining('left <2: low')]);
});

test.each(['', 'words', '{"message":"405 Method Not Allowed","error":{}}', '{"error":{"summary":"no network"}}'])(
  'a registry without an answer is told: %s',
  (printed) => {
    expect(readAudit(printed)).toEqual({
      sentence: expect.stringMatching(/^Nothing was audited: .+\.$/),
      isClean: true,
    });
  },
);
