// Runs one of the scripts beside it: node scripts/run.mjs NAME [options]. It is plain JavaScript and uses nothing that an
// old Node lacks, so that there too a sentence says what to do.
import { fileURLToPath } from 'node:url';

const OLDEST = 24;
const [name, ...words] = process.argv.slice(2);

if (Number(process.versions.node.split('.')[0]) < OLDEST) {
  console.error(
    `Backfile needs Node ${OLDEST} or newer, and this is ${process.version}: install it, or run npm install without --omit=dev, which brings one along.`,
  );
  process.exitCode = 1;
} else {
  const script = new URL(`${name}.ts`, import.meta.url);
  process.argv = [process.argv[0], fileURLToPath(script), ...words];
  import(script.href).catch((error) => {
    if (error.code !== 'ERR_MODULE_NOT_FOUND' || !/^Cannot find package/.test(error.message)) throw error;
    const missing = /^Cannot find package '([^']+)'/.exec(error.message)[1];
    console.error(`The package ${missing} is not installed: run npm install, and try again.`);
    process.exitCode = 1;
  });
}
