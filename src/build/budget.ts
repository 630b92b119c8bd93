import type { Manifest } from '../edition/manifest.ts';
import type { Problem } from '../problems.ts';
import { problem } from '../problems.ts';
import type { Budget } from '../site/site.ts';

/** The limits of site.yaml's budget that an edition exceeds. `seconds` is the duration of its build, if known. */
export function overBudget(budget: Budget, { files }: Pick<Manifest, 'files'>, seconds?: number): Problem[] {
  const largest = (isOne: (name: string) => boolean) => {
    let found: [name: string, bytes: number] | undefined;
    for (const name in files) if (isOne(name) && files[name]![1] > (found?.[1] ?? -1)) found = [name, files[name]![1]];
    return found;
  };
  const page = largest((name) => name.endsWith('.html'));
  const picture = largest((name) => PICTURE.test(name));
  // The mark is a file, too.
  const count = Object.keys(files).length + 1;
  return [
    ...over(budget.page, page?.[1], `a page of ${page?.[1]} bytes, ${page?.[0]}`, 'page'),
    ...over(budget.picture, picture?.[1], `a picture of ${picture?.[1]} bytes, ${picture?.[0]}`, 'picture'),
    ...over(budget.files, count, `${count} files`, 'files'),
    ...over(budget.seconds, seconds, `a build of ${seconds?.toFixed(1)} s`, 'seconds'),
  ];
}

const PICTURE = /^media\/.*\.(webp|avif|gif|svg|png|jpe?g)$/;

function over(limit: number | undefined, value: number | undefined, found: string, key: keyof Budget): Problem[] {
  if (limit === undefined || value === undefined || value <= limit) return [];
  const at = { file: 'site.yaml', field: `budget.${key}`, line: 1, column: 1 };
  return [problem('budget-exceeded', at, found, `at most ${limit}, or a larger budget`)];
}
