import { describe, expect, test } from 'vitest';
import { parseSite } from '../../src/site/parse-site.ts';
import { line } from '../support/parse.ts';

function read(text: string) {
  const { site, problems } = parseSite('site.yaml', text);
  return { ...site, told: problems.map(line) };
}

const EDIT = 'edit: https://git.example/desk/archive/-/edit/trunk/articles/{file}';

describe('admin', () => {
  test('is off unless it is asked for', () => {
    expect(read('').admin).toBeUndefined();
    expect(read('admin: false')).toMatchObject({ told: [] });
    expect(read('admin: false').admin).toBeUndefined();
  });

  test('names a repository', () => {
    const { admin, told } = read(
      'admin: { backend: gitea, repo: desk/archive, server: https://git.example/, app: 7f }',
    );
    expect(told).toEqual([]);
    expect(admin).toEqual({
      ...{ backend: 'gitea', repo: 'desk/archive', branch: 'main', content: 'content' },
      ...{ server: 'https://git.example', app: '7f' },
    });
  });

  test.each([
    ['https://github.com/desk/archive/edit/main/content/{file}', { backend: 'github', repo: 'desk/archive' }],
    ['https://gitlab.com/a/b/archive/-/edit/main/content/{file}', { backend: 'gitlab', repo: 'a/b/archive' }],
    ['https://git.example/desk/archive/_edit/main/content/{file}', { backend: 'gitea', server: 'https://git.example' }],
  ])('true takes the repository from edit: %s', (edit, found) => {
    expect(read(`admin: true\nedit: ${edit}`)).toMatchObject({ told: [], admin: { ...found, branch: 'main' } });
  });

  test('true takes branch and folder from there too, and stands before it or behind', () => {
    const wanted = { repo: 'desk/archive', branch: 'trunk', content: 'articles', server: 'https://git.example' };
    expect(read(`${EDIT}\nadmin: true`).admin).toMatchObject(wanted);
    expect(read(`admin: true\n${EDIT}`).admin).toMatchObject(wanted);
  });

  test.each([
    ['admin: true', '1:1 site-value admin an editor without a repository'],
    ['admin: maybe', '1:8 site-value admin "maybe"'],
    ['admin: [a]', '1:8 site-value admin a list'],
    ['admin: { repo: archive }', '1:16 site-value admin.repo "archive"'],
    ['admin: { repo: a/b, backend: svn }', '1:30 site-value admin.backend "svn"'],
    ['admin: { repo: a/b, content: ../x }', '1:30 site-value admin.content "../x"'],
    ['admin: { repo: a/b, server: http://git.example }', '1:29 site-value admin.server "http://git.example"'],
    ['admin: { repo: a/b, brnch: main }', '1:28 site-value admin "brnch"'],
  ])('%s is told', (text, told) => {
    expect(read(text).told).toContain(told);
  });
});

describe('edit', () => {
  test('is an address with a place for the file', () => {
    expect(read(EDIT)).toMatchObject({ told: [], edit: EDIT.slice('edit: '.length) });
  });

  test.each(['https://git.example/edit/', 'http://git.example/{file}', 'javascript:alert({file})', '/edit/{file}'])(
    '%s is told',
    (edit) => {
      const { told, edit: found } = read(`edit: "${edit}"`);
      expect([told, found]).toEqual([[`1:7 site-value edit ${JSON.stringify(edit)}`], undefined]);
    },
  );
});
