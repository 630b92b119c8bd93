#!/usr/bin/env node
// The command: node scripts/backfile.mjs NAME [options], or npx backfile NAME [options] for an installed package. It is
// plain JavaScript that even an old Node can run, so that it can say what to do there.
import { existsSync, readFileSync } from 'node:fs';
import module from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const OLDEST = 24;
const DONE = 0;
const FAILED = 1;
const WRONG_ARGUMENTS = 2;

/** The commands of an owner, with their purposes. */
const COMMANDS = {
  init: 'starts an archive in a folder, and overwrites nothing',
  build: 'builds the edition',
  check: 'prints the problems of the content',
  fix: 'applies the cures that are certain',
  dev: 'shows the archive while you write',
  start: 'builds the archive and serves it',
  preview: 'serves the last edition',
  new: 'starts a new article',
  review: 'makes the pages that a change adds, changes or deletes',
  addresses: 'manages the list of published addresses',
  editions: 'lists kept editions, and goes back to one',
  headers: 'prints settings for nginx, Caddy, Apache and others',
  due: 'prints when the next article becomes due or expires',
  probe: 'fetches pages from a host, and compares them with the edition',
  links: 'asks whether the pages to which the archive links are still there',
  'deploy-check': 'compares the edition with the limits of a host',
};

const HERE = dirname(fileURLToPath(import.meta.url));
/** The package contains compiled code. */
const IS_PACKAGE = existsSync(join(HERE, '..', 'code.json'));
/** Where Node keeps the compiled code of this version, which `npm ci` deletes with the packages. */
const COMPILED = join(HERE, '..', IS_PACKAGE ? '..' : 'node_modules', '.cache', 'backfile');
const [name, ...words] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  const cure = IS_PACKAGE ? 'install it' : 'install it, or run npm install without --omit=dev, which brings one along';
  fail(FAILED, `Backfile needs Node ${OLDEST} or newer, and this is ${process.version}: ${cure}.`);
} else if (name === undefined || name === '--help' || name === '-h') {
  console.log(help());
  process.exitCode = name === undefined ? WRONG_ARGUMENTS : DONE;
} else if (name === '--version' || name === '-v') {
  console.log(versionAt(join(HERE, '..')));
} else if (IS_PACKAGE && name !== 'init' && whyOtherVersion() !== null) {
  fail(FAILED, whyOtherVersion());
} else {
  await run();
}

function fail(status, sentence) {
  console.error(sentence);
  process.exitCode = status;
}

function help() {
  const width = Math.max(...Object.keys(COMMANDS).map((command) => command.length));
  const lines = Object.entries(COMMANDS).map(([command, what]) => `  ${command.padEnd(width)}  ${what}`);
  return [
    'Backfile makes a static news archive from a folder of Markdown: backfile COMMAND [options]',
    '',
    ...lines,
    '',
    'backfile COMMAND --help prints the options of a command; backfile --version prints the version.',
  ].join('\n');
}

async function run() {
  const ending = IS_PACKAGE ? 'js' : 'ts';
  const script = new URL(`${name}.${ending}`, import.meta.url);
  if (!/^[a-z-]+$/.test(name) || !existsSync(script) || (IS_PACKAGE && !Object.hasOwn(COMMANDS, name))) {
    const { nearest } = await import(new URL(`../src/problems/nearest.${ending}`, import.meta.url).href);
    const near = nearest(name, Object.keys(COMMANDS));
    fail(
      WRONG_ARGUMENTS,
      `There is no command ${JSON.stringify(name)}.${near ? ` Is ${near} meant?` : ''}\nSee --help.`,
    );
    return;
  }
  // Threads read the variable. A folder that cannot be written only costs time.
  process.env.NODE_COMPILE_CACHE ??= COMPILED;
  module.enableCompileCache(process.env.NODE_COMPILE_CACHE);
  process.argv = [process.argv[0], fileURLToPath(script), ...words];
  await import(script.href).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/^Cannot find package/.test(error.message)) throw error;
    const missing = /^Cannot find package '([^']+)'/.exec(error.message)[1];
    fail(FAILED, `The package ${missing} is not installed: run npm install, and try again.`);
  });
}

function versionAt(folder) {
  try {
    return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).version;
  } catch {
    return undefined;
  }
}

/** Why this is not the version that the working folder asks for; null if it is, or if the folder asks for none. */
function whyOtherVersion() {
  const own = versionAt(join(HERE, '..'));
  const installed = versionAt(join('node_modules', 'backfile'));
  if (installed !== undefined && installed !== own)
    return `This is Backfile ${own}, and node_modules here holds ${installed}: run npx backfile, which uses the installed one.`;
  const locked = lockedVersion();
  if (locked !== undefined && locked !== own)
    return `package-lock.json names Backfile ${locked}, and this is ${own}: run npm ci for ${locked}, or npm install backfile@${own} for this one.`;
  return null;
}

function lockedVersion() {
  try {
    return JSON.parse(readFileSync('package-lock.json', 'utf8')).packages['node_modules/backfile'].version;
  } catch {
    return undefined;
  }
}
