import { describe, expect, test } from 'vitest';
import { render } from '../support/render.ts';

/** Line, column and message of unclosed elements. */
async function reported(markdown: string): Promise<string[]> {
  const { problems } = await render(markdown);
  return problems
    .filter(({ code }) => code === 'html-unclosed')
    .map(({ line, column, found }) => `${line}:${column} ${found.replace(': the text after it is part of it', '')}`);
}

describe('an unclosed element is reported at its opening tag', () => {
  test.each([
    [
      'a\n\n<details>\n<summary>s</summary>\n\nb\n\n## c\n',
      '3:1 <details> without an end tag, and hidden until it is opened',
    ],
    ['<div>\n\na\n', '1:1 <div> without an end tag'],
    ['<section><div>\n\na\n\n</div>\n', '1:1 <section> without an end tag'],
    ['<ASIDE>\n\na\n', '1:1 <aside> without an end tag'],
    ['<table>\n<tr><td>a\n\nb\n', '1:1 <table> without an end tag'],
    ['a <b>b\n\nc\n', '1:3 <b> without an end tag'],
    ['a *b <i>c*\n\nd\n', '1:6 <i> without an end tag'],
    ['<p>\na <b\n title=">">b\n', '2:3 <b> without an end tag'],
    ['> - a <mark>b\n\nc\n', '1:7 <mark> without an end tag'],
    ['a <span lang="fa">b\n', '1:3 <span> without an end tag'],
    ['Headings such as <H2> help.\n', '1:18 <h2> without an end tag'],
    ['<h2>a\n<h3>b</h3>\n', '1:1 <h2> without an end tag before <h3>'],
    ['<a href="/about/">a <a href="/">b</a>\n', '1:1 <a> without an end tag before <a>'],
    ['<div><blockquote>a</div>\n\nb\n', '1:6 <blockquote> without an end tag before </div>'],
    ['<div><b>a</div>\n\nb\n', '1:6 <b> without an end tag'],
    ['a\n\n<div/>\n\nb\n', '3:1 <div/>, which HTML takes for <div>'],
    ['a <a id="b" /> c\n', '1:3 <a/>, which HTML takes for <a>'],
    ['a[^1] <b>c</b>\n\n[^1]: d <b>e\n', '3:9 <b> without an end tag'],
    ['<iframe src="https://a.example/"></iframe><div>a\n\nb\n', '1:43 <div> without an end tag'],
    [
      '<details>\n\na <marquee></details></marquee> b\n\nc\n',
      '1:1 <details> without an end tag, and hidden until it is opened',
    ],
    ['<div>\n\na <object></div></object> b\n\nc\n', '1:1 <div> without an end tag'],
    ['a <title> <b>\n\n<div>\n', '3:1 <div> without an end tag'],
  ])('%j', async (markdown, found) => {
    expect(await reported(markdown)).toEqual([found]);
  });

  test('each, in the order of the text, with what to write', async () => {
    const { problems } = await render('a <em>b\n\n<div>\n\n<u>\n', { line: 5 });
    expect(problems.map(({ line, code, severity, cure }) => [line, code, severity, cure])).toEqual([
      [5, 'html-unclosed', 'warning', '</em> where it ends'],
      [7, 'html-unclosed', 'warning', '</div> where it ends'],
      [9, 'html-unclosed', 'warning', '</u> where it ends'],
    ]);
    expect((await render('<div />\n')).problems[0]?.cure).toBe('<div></div>');
  });
});

describe('what is no fault is not reported', () => {
  test.each([
    [
      'end tags that may be left out',
      '<ul><li>a<li>b</ul><dl><dt>a<dd>b</dl><p>c\n\n<table><caption>t<thead><tr><th>a<tbody><tr><td>b</table>\n',
    ],
    ['what is closed within others that go', '<div><marquee>a <b>b</b></marquee></div>\n\n<div><object>\n\n</div>\n'],
    [
      'elements without content',
      'a<br>b <img src="photo.jpg" alt=""> <wbr>\n\n<hr>\n\n<video src="clip.mp4" controls><track src="a"></video>\n',
    ],
    ['elements closed in another block', '<details>\n<summary>s</summary>\n\n- a <b>b</b>\n\n> c\n\n</details>\n'],
    ['another number of letters', '<DIV>\n\na\n\n</div >\n'],
    ['formatting closed crosswise', '<b>a <i>b</b> c</i>\n'],
    ['a heading closed by another', '<h2>a</h3>\n'],
    ['code', '`<div>`\n\n```\n<details>\n```\n\n    <section>\n'],
    ['a comment', '<!-- <div> -->\n\na <!-- <b> --> c <!--> d\n'],
    [
      'scripts, drawings and choices',
      '<script>"<div>"</script>\n\n<svg><a></svg><svg viewBox="0 0 1 1"/>\n\n<select><b></select>\n',
    ],
    ['a value', '<p title="<div>">a</p>\n'],
    ['elements that are not printed', 'Write to <name> or <font>x\n'],
    ['spans that say nothing', 'a <span style="color: red">b\n'],
    ['end tags of nothing', 'a</div></b>\n\n</details>\n'],
    ['a text in Markdown', 'a < b, <https://a.example/> and 1<2\n'],
  ])('%s', async (_, markdown) => {
    expect(await reported(markdown)).toEqual([]);
  });
});
