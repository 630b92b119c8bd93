import { relative } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { CompileOptions } from './compile-bundle.ts';

interface Task {
  compile: CompileOptions;
}

/** What the thread answers: the sources of the bundle, or what went wrong as a sentence. */
type Answer = { sources: string[] } | { fault: string };

/**
 * Compiles a bundle in a thread of its own: Astro and Vite are loaded there, and leave the memory with it.
 * @returns the sources of the bundle, below `root`.
 * @throws with Astro's own words, and the component where they name one.
 */
export async function compileInThread(compile: CompileOptions): Promise<string[]> {
  const worker = new Worker(new URL(import.meta.url), {
    workerData: { compile } satisfies Task,
    // Astro's own settings: no report to its makers, and the mode in which an edition is made whatever the machine's is.
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' },
  });
  const answer = await new Promise<Answer>((resolve) => {
    worker.on('message', resolve);
    worker.on('error', (error) => resolve({ fault: `Astro could not compile the pages: ${error.message}` }));
    worker.on('exit', () => resolve({ fault: 'Astro could not compile the pages: its thread ended before its time' }));
  });
  await worker.terminate();
  if ('fault' in answer) throw new Error(answer.fault);
  return answer.sources;
}

if (!isMainThread && workerData?.compile) {
  const { compile } = workerData as Task;
  const { compileBundle } = await import('./compile-bundle.ts');
  const answer = await compileBundle(compile).then(
    (sources) => ({ sources }),
    (error: unknown) => ({ fault: sentenceOf(error, compile.root) }),
  );
  parentPort!.postMessage(answer satisfies Answer);
}

/** Names the place of an error as `src/components/Day.astro:12:3`, where Astro knows it. */
function sentenceOf(error: unknown, root: string): string {
  const {
    message = String(error),
    loc,
    id,
  } = error as Error & {
    loc?: { file?: string; line?: number; column?: number };
    id?: string;
  };
  const file = (loc?.file ?? id)?.replace(/^file:\/\/|\?.*$/g, '');
  const place = [file && relative(root, file), loc?.line, loc?.column].filter(Boolean).join(':');
  return `Astro could not compile the pages: ${place ? `${place}: ` : ''}${message}`;
}
