import type { BuildProfile } from './profile-build.ts';

const MEBIBYTE = 1024 * 1024;

/** CPU seconds by stage, then files and bytes by kind, as text. */
export function printProfile({ seconds, cpu, stages, kinds }: BuildProfile): string {
  const row = (name: string, ...cells: string[]) =>
    [name.padEnd(22), ...cells.map((cell) => cell.padStart(10))].join('');
  const [files, bytes] = kinds.reduce(([f, b], one) => [f + one.files, b + one.bytes], [0, 0]);
  return [
    row('stage', 'CPU s'),
    ...stages.map(([name, one]) => row(name, one.toFixed(1))),
    row('all', cpu === null ? '-' : cpu.toFixed(1)),
    row('wall', seconds.toFixed(1)),
    '',
    row('kind', 'files', 'MiB'),
    ...kinds.map((one) => row(one.kind, String(one.files), (one.bytes / MEBIBYTE).toFixed(1))),
    row('all', String(files), (bytes / MEBIBYTE).toFixed(1)),
  ].join('\n');
}
