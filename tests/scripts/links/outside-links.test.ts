import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outsideLinks } from '../../../scripts/links/outside-links.ts';
import { temporaryFolder } from '../../site/run-script.ts';
import { writeFiles } from '../../site/small-content.ts';

const page = (...links: string[]) =>
  `<link rel="canonical" href="https://news.org/x/">${links.map((link) => `<a class="a" href="${link}">x</a>`).join('')}`;

test('links to other sites are listed with their pages; nobody has us ask a private network', async () => {
  const { folder, remove } = await temporaryFolder();
  try {
    await writeFiles(join(folder, 'dist'), {
      'index.html': page('https://other.org/a', '/2020/', 'https://news.org/2020/'),
      '2020/11/index.html': page('https://other.org/a#part', 'https://other.org/?a=1&#x26;b=2&amp;c=3'),
      'search/index.html': page('https://engine.org/?q=site%3Anews.org%20', 'https://engine.org/?q=site%3Anew.org'),
      '2020/12/index.html': page(
        ...['http://127.0.0.1/', 'http://[::1]/', 'http://169.254.169.254/latest/', 'http://localhost:4321/'],
        ...['http://metadata.google.internal/', 'http://intranet/', 'http://2130706433/', 'http://0x7f.1/'],
      ),
    });
    expect(Object.fromEntries(outsideLinks(join(folder, 'dist')))).toEqual({
      'https://other.org/a': ['/2020/11/', '/'],
      'https://other.org/?a=1&b=2&c=3': ['/2020/11/'],
      'https://engine.org/?q=site%3Anew.org': ['/search/'],
    });
  } finally {
    await remove();
  }
});
