import { describe, expect, test } from 'vitest';
import { expandShortcodes } from '../../src/body/markdown/shortcodes.ts';

const expanded = (text: string) => {
  const { text: markdown, leftOver } = expandShortcodes(text);
  return [markdown, leftOver.map(({ tag, line }) => `${line} ${tag}`)];
};

describe('tags that plainly say something become Markdown', () => {
  test.each([
    ['[a]({{< ref "other.md#part" >}})', '[a](other.md#part)'],
    ['[a]({{% relref "/news/other.md" %}})', '[a](/news/other.md)'],
    ['[a]({% post_url 2020-11-10-summit %})', '[a](2020-11-10-summit.md)'],
    ['[a]({% link posts/other.md %})', '[a](/posts/other.md)'],
    ['[a]({{ site.baseurl }}/about/)', '[a](/about/)'],
    ['[a]({{ "/about/" | relative_url }})', '[a](/about/)'],
    ['{% raw %}{{ kept }}{% endraw %}', '{{ kept }}'],
    ['{% comment %}gone{% endcomment %}x', 'x'],
  ])('%j', (text, wanted) => {
    expect(expanded(text)).toEqual([wanted, []]);
  });
});

describe('tags that need their generator keep what words and addresses they hold, and are told', () => {
  test.each([
    ['{{< youtube dQw4 >}}', '[YouTube](<https://www.youtube.com/watch?v=dQw4>)'],
    ['{{< img src="a.png" alt="A [b]" >}}', '![A \\[b\\]](<a.png>)'],
    ['{{< figure src="a.png" alt="A" caption="C" >}}', '![A](<a.png> "C")'],
    ['{{< note >}}', ''],
    ['{% include card.html %}', ''],
    ['{{ page.title }}', ''],
  ])('%j', (text, wanted) => {
    expect(expanded(text)).toEqual([wanted, [`1 ${text}`]]);
  });

  test('the words between an opening and a closing tag stay', () => {
    expect(expanded('{{< note >}}\nWords\n{{< /note >}}')[0]).toContain('Words');
  });
});

test('lines stay those of the file', () => {
  const [text, told] = expanded('one\n{{< img\n src="a.png"\n>}}\nfive {{ x }}');
  expect(String(text).split('\n')[4]).toMatch(/^five/);
  expect(told).toEqual([expect.stringMatching(/^2 /), '5 {{ x }}']);
});

test('lines stay those of the file behind highlighted code too', () => {
  const [, told] = expanded('{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\n{{ x }}');
  expect(told).toEqual(['5 {{ x }}']);
  expect(String(expanded('{% highlight ruby %}\nputs 1\n{% endhighlight %}\n\nfive')[0]).split('\n')[4]).toBe('five');
});

describe('code is left alone', () => {
  const same = (text: string) => expect(expanded(text)).toEqual([text, []]);

  test('fenced', () => same('```\n{{< note >}}\n{% if x %}\n```\n\n~~~~ js\n{{ x }}\n~~~\n{{ y }}\n~~~~'));
  test('in a span', () => same('Write `{{ site.title }}` or ``{% x %}``.'));
  test('in a span that holds a backtick', () => same('Write ``a ` {% x %}``.'));
  test('in a fence that never closes', () => same('```\n{{ x }}\n'));
  test('in a fence inside a list', () => same('- item\n\n    ```\n    {{< img src="a.png" >}}\n    ```\n'));
  test('in a fence inside a quotation', () => same('> ```\n> {{ x }}\n> ```\n'));
  test('indented', () => same('Text\n\n    {% include x.html %}\n'));
  test('in a span over two lines', () => same('A `{{ x\ny }}` b'));
  test('in HTML', () => same('<pre><code>{{ x }}</code></pre>\n'));
});

test('text after code is not code', () => {
  expect(expanded('```\n{{ a }}\n```\n\n{{ b }}')[1]).toEqual(['5 {{ b }}']);
});

test('a paragraph that begins with a span of three backticks opens no fence', () => {
  expect(expanded('```inline``` text\n\n{{< note >}}')[1]).toEqual(['3 {{< note >}}']);
});

test('braces that open no tag, and tags without an end, are text', () => {
  for (const text of ['{{', '{%', 'a {{ b\n\nc }}', '{{< x', '{ { x } }', '{{{{{{'])
    expect(expanded(text)[0]).toBe(text);
});

test('a text full of them does not hang', () => {
  expect(expandShortcodes('{{ x }}'.repeat(64_000)).leftOver).toHaveLength(64_000);
});
