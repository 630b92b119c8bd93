import { expect, test } from 'vitest';
import { askHosts } from '../../../scripts/links/ask-hosts.ts';

test('what hosts answer is there, gone or unclear; who refuses HEAD is asked with GET, and no redirect is followed', async () => {
  const asked: string[] = [];
  const running = new Map<string, number>();
  const ask: typeof fetch = async (url, init) => {
    const { host, pathname } = new URL(String(url));
    asked.push(`${init?.method} ${host}${pathname} ${init?.redirect}`);
    running.set(host, (running.get(host) ?? 0) + 1);
    expect(running.get(host)).toBe(1);
    await Promise.resolve();
    running.set(host, 0);
    if (host === 'no.name') throw Object.assign(new TypeError('fetch failed'), { cause: { code: 'ENOTFOUND' } });
    if (host === 'slow.host') throw new DOMException('The operation timed out.', 'TimeoutError');
    const status = pathname === '/get' && init?.method === 'GET' ? 200 : Number(pathname.slice(1)) || 405;
    return new Response(null, { status });
  };
  const urls = ['200', '301', '404', '410', '503', 'get'].map((name) => `https://a.host/${name}`);
  const answers = await askHosts([...urls, 'https://no.name/', 'https://slow.host/'], ask);
  const states = Object.fromEntries(answers.map(({ url, state }) => [url.replace('https://', ''), state]));
  expect(states).toEqual({
    ...{ 'a.host/200': 'there', 'a.host/301': 'there', 'a.host/get': 'there' },
    ...{ 'a.host/404': 'gone', 'a.host/410': 'gone', 'no.name/': 'gone' },
    ...{ 'a.host/503': 'unclear', 'slow.host/': 'unclear' },
  });
  expect(asked.filter((one) => /404|get/.test(one))).toEqual([
    'HEAD a.host/404 manual',
    'GET a.host/404 manual',
    'HEAD a.host/get manual',
    'GET a.host/get manual',
  ]);
});
