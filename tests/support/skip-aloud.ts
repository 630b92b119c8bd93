import type { TestContext } from 'vitest';

/** Skips a test that this machine cannot run, and prints why. */
export function skipAloud(context: TestContext, reason: string): never {
  console.warn(`skipped: ${context.task.name}: ${reason}`);
  return context.skip(reason);
}
