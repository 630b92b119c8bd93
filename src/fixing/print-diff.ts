/** How many unchanged lines are shown around a change. */
const AROUND = 2;

/** The changes of a file as a unified diff. Cures change few lines, so a simple search for equal lines suffices. */
export function printDiff(file: string, before: string, after: string): string {
  const [old, now] = [before.split('\n'), after.split('\n')];
  const out = [`--- ${file}`, `+++ ${file}`];
  let [i, j] = [0, 0];
  while (i < old.length || j < now.length) {
    if (old[i] === now[j] && i < old.length && j < now.length) {
      i++;
      j++;
      continue;
    }
    const [di, dj] = nextMatch(old, now, i, j);
    const from = Math.max(0, i - AROUND);
    const shown = old.slice(i + di, i + di + AROUND);
    out.push(
      `@@ -${from + 1},${i - from + di + shown.length} +${Math.max(0, j - AROUND) + 1},${i - from + dj + shown.length} @@`,
    );
    out.push(...old.slice(from, i).map((line) => ` ${line}`));
    out.push(...old.slice(i, i + di).map((line) => `-${line}`));
    out.push(...now.slice(j, j + dj).map((line) => `+${line}`));
    out.push(...shown.map((line) => ` ${line}`));
    i += di;
    j += dj;
  }
  return `${out.join('\n')}\n`;
}

/** The number of lines in both texts before the next equal ones. */
function nextMatch(old: string[], now: string[], i: number, j: number): [number, number] {
  for (let sum = 1; sum < old.length - i + (now.length - j); sum++) {
    for (let di = Math.max(0, sum - (now.length - j)); di <= Math.min(sum, old.length - i); di++) {
      const dj = sum - di;
      if (i + di < old.length && j + dj < now.length && old[i + di] === now[j + dj]) return [di, dj];
    }
  }
  return [old.length - i, now.length - j];
}
