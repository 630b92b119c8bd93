import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CompileOptions } from './compile-bundle.ts';
import type { CompileAnswer } from './compile-process.ts';

const SCRIPT = fileURLToPath(new URL('./compile-process.ts', import.meta.url));

/** Astro would write a random key for "server islands" into each bundle, although no page has any. */
const NO_KEY = Buffer.alloc(32).toString('base64');

/**
 * Compiles a bundle in a separate process. Astro and Vite take 400 MB of memory, which a thread would not give back.
 * @returns the sources of the bundle, below `root`.
 * @throws with Astro's message, and the component if Astro names one.
 */
export async function compileInProcess(options: CompileOptions): Promise<string[]> {
  const child = spawn(process.execPath, [SCRIPT, JSON.stringify(options)], {
    cwd: options.root,
    // The pipe to its input closes when this process ends, which stops the other one.
    stdio: ['pipe', 'pipe', 'pipe'],
    // Disables Astro's telemetry, and sets the mode of an edition regardless of the environment.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ASTRO_KEY: NO_KEY, NODE_ENV: 'production' },
  });
  const said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const)
    child[stream].setEncoding('utf8').on('data', (text: string) => (said[stream] += text));
  const end = await new Promise<string | null>((resolve) => {
    child.on('error', ({ message }) => resolve(message));
    child.on('close', (status, signal) => resolve(status === 0 ? null : (signal ?? `status ${status}`)));
  });
  if (end !== null) throw new Error(`Astro could not compile the pages (${end}). ${said.stderr.trim().slice(-4000)}`);
  const answer = JSON.parse(said.stdout.trim().split('\n').at(-1)!) as CompileAnswer;
  if ('fault' in answer) throw new Error(answer.fault);
  return answer.sources;
}
