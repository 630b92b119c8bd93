import { describe, expect, test } from 'vitest';
import { sanitizeSvg } from '../../src/body/svg/svg.ts';

/** The size that is told of a drawing, and the tag that its file begins with. */
function drawn(attributes: string) {
  const drawing = sanitizeSvg(`<svg ${attributes}><rect width="1" height="1"/></svg>`);
  if ('reason' in drawing) throw new Error(drawing.reason);
  const tag = /^<svg xmlns="[^"]*" ?([^>]*)>/.exec(drawing.text)?.[1];
  return { size: [drawing.width, drawing.height], tag };
}

test.each([
  ['width="20px" height="10"', [20, 10]],
  ['viewBox="0 0 30 15"', [30, 15]],
  ['viewBox="0,0,30,15" width="60"', [60, 30]],
  ['viewBox="0 0 30 15" height="60"', [120, 60]],
  ['viewBox="0 0 30 15" width="100%" height="60"', [120, 60]],
  ['viewBox="0 0 30 15" width="100%" height="100%"', [undefined, undefined]],
  ['width="100%" height="100%"', [undefined, undefined]],
  ['width="10"', [undefined, undefined]],
  ['width="1e2" height="5e1"', [100, 50]],
  ['viewBox="0 0 400 16000"', [400, 16_000]],
])('the size of a drawing is that of a browser: %s', (attributes, size) => {
  const { size: told, tag } = drawn(attributes);
  expect(told).toEqual(size);
  for (const attribute of attributes.match(/(width|height)="[^"]*"/g) ?? []) expect(tag).toContain(attribute);
});

test.each([
  ['width="2in" height="96pt"', [192, 128], 'width="192" height="128"'],
  ['width="2em" height="1rem"', [32, 16], 'width="32" height="16"'],
  ['width="calc(1px * 9)" height="9vh" viewBox="0 0 30 15"', [30, 15], 'viewBox="0 0 30 15"'],
  ['width="-5" height="Infinity"', [undefined, undefined], ''],
])('no unit makes it another than is told: %s', (attributes, size, tag) => {
  expect(drawn(attributes)).toEqual({ size, tag });
});

test.each([
  ['0 0 .01+20', '0 0 0.01 20'],
  ['-1-2 3,4', '-1 -2 3 4'],
  ['0 0 1e1.5', '0 0 10 0.5'],
  ['0 0 30 15 7', ''],
  ['0 0 30', ''],
  ['0 0 30 15px', ''],
  ['0 0 0x10 0x10', ''],
  ['0,,0 30 15', ''],
  ['0 0 1 1e999', ''],
])('the view box is read as a browser does, and written as it is read: %s', (viewBox, written) => {
  expect(drawn(`viewBox="${viewBox}"`).tag).toContain(written && `viewBox="${written}"`);
  if (!written) expect(drawn(`viewBox="${viewBox}"`)).toEqual({ size: [undefined, undefined], tag: '' });
});

test('nor is it wider', () => {
  expect(drawn('width="1e308" height="1"').tag).toBe('width="16383" height="1" viewBox="0 0 1e+308 1"');
  expect(drawn('width="1e308"').tag).toBe('width="16383"');
  expect(drawn('viewBox="0 0 .01+10000"').size).toEqual([1, 16_383]);
});

describe('a drawing is never higher than a photograph can be', () => {
  test.each([
    ['viewBox="0 0 1 1000000"', 'width="1"'],
    ['width="1" height="1000000"', 'viewBox="0 0 1 1000000"'],
    ['width="100%" viewBox="0 0 1 1000000"', 'width="1"'],
    ['width="0.001" height="1e300"', 'width="1"'],
    ['width="1px" height="27777in"', 'width="1"'],
    ['width="700" height="1000000em"', 'viewBox="0 0 700 16000000"'],
    ['viewBox="0 0 1600 32766"', 'width="800"'],
    ['viewBox="0 0 1 1" width="20000"', 'width="16383"'],
    ['width="700" height="1e6" viewBox="0 0 7 7"', 'viewBox="0 0 7 7"'],
  ])('%s', (attributes, attribute) => {
    const { size, tag } = drawn(attributes);
    expect(size[1]).toBe(16_383);
    expect(tag).toContain('height="16383"');
    expect(tag).toContain(`width="${size[0]}"`);
    expect(tag).toContain(attribute);
  });

  test('one that tells its height alone', () => {
    expect(drawn('height="1000000"')).toEqual({ size: [undefined, undefined], tag: 'height="16383"' });
  });
});
