import type { Article } from '../../article/article.ts';
import type { Problem } from '../../problems.ts';
import { problem } from '../../problems.ts';
import type { Group, PlainPage } from '../entry.ts';
import { flatten } from './by-section.ts';
import type { GroupsOf } from './groupings.ts';

/** How many groups a problem names. */
const NAMED = 5;

/**
 * Gives groups the descriptions from files such as `tags/iran.md`. A file of a group without articles is reported.
 * Returns the describing files with the paths of their groups.
 */
export function describeGroups(groupings: GroupsOf[], articles: Article[], problems: Problem[]): PlainPage[] {
  const groups = new Map<string, Group>();
  for (const { groups: top } of groupings) for (const group of flatten(top)) groups.set(group.path, group);
  return articles.flatMap((article) => {
    const { directory, slug, name } = article.describes!;
    const path = `/${directory}/${slug}/`;
    const group = groups.get(path);
    if (!group || group.article) {
      problems.push(group ? describedTwice(article, group) : unused(article, path, [...groups.keys()]));
      return [];
    }
    group.article = article;
    if (name) group.label = name;
    if (article.standfirst) group.description = article.standfirst;
    return [{ article, path }];
  });
}

function describedTwice({ file }: Article, { path, article }: Group): Problem {
  const found = `a second description of ${path}; the first is ${article!.file}`;
  return problem(
    'group-unused',
    { file, field: 'file name' },
    found,
    `both texts in ${article!.file}, and not this file`,
  );
}

function unused({ file }: Article, path: string, paths: string[]): Problem {
  const [, directory] = path.split('/');
  const others = paths.filter((other) => other.startsWith(`/${directory}/`)).slice(0, NAMED);
  const cure = others.length > 0 ? `a file name such as ${others.map(fileOf).join(', ')}` : 'no such file';
  return problem('group-unused', { file, field: 'file name' }, `it describes ${path}, which has no articles`, cure);
}

/** The path of the file `tags/iran.md` that describes `/tags/iran/`. */
function fileOf(path: string): string {
  return `${path.slice(1, -1)}.md`;
}
