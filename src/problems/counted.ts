/** A count with its noun in English: `1 error`, `2 errors`, `2 addresses`. */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}
