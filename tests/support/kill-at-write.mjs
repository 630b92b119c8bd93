import childProcess from 'node:child_process';
import fs, { appendFileSync } from 'node:fs';
import fsPromises from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { isMainThread } from 'node:worker_threads';

// Loaded before a build. It counts what the build's own process changes on the disk, and ends the whole process group
// just before the change whose number is KILL_AT. Without that number it notes how many there were, in CHANGES_LOG.
const { KILL_AT, CHANGES_LOG } = process.env;

const CHANGES = {
  'node:fs': [
    fs,
    ...['writeFileSync', 'renameSync', 'linkSync', 'mkdirSync', 'rmSync', 'rmdirSync', 'copyFileSync', 'utimesSync'],
  ],
  'node:fs/promises': [fsPromises, 'writeFile', 'rename', 'mkdir', 'rm', 'copyFile'],
  'node:child_process': [childProcess, 'execFileSync', 'spawnSync'],
};

if (isMainThread && /build(-with-fakes)?\.ts$/.test(process.argv[1] ?? '')) {
  let count = 0;
  for (const [module, ...names] of Object.values(CHANGES)) {
    for (const name of names) {
      const change = module[name];
      module[name] = (...given) => {
        if (++count === Number(KILL_AT)) process.kill(-process.pid, 'SIGKILL');
        return change.apply(module, given);
      };
    }
  }
  syncBuiltinESMExports();
  if (CHANGES_LOG) process.on('exit', () => appendFileSync(CHANGES_LOG, `${count}\n`));
}
