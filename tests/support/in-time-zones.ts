import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** Where builders stand: west and east of Greenwich, on it, and half an hour off. */
export const BUILDERS = ['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'Asia/Kolkata'];

/** Runs a module in Node on a machine of another time zone and language, and returns what it prints. `src` is the source folder. */
export function printedIn(timeZone: string, code: string): string {
  const src = new URL(`file://${join(import.meta.dirname, '..', '..', 'src')}/`).href;
  const program = `const src = ${JSON.stringify(src)};\n${code}`;
  return execFileSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, TZ: timeZone, LC_ALL: 'de_DE.UTF-8', NODE_NO_WARNINGS: '1' },
  });
}
