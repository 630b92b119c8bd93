import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { readManifest } from './manifest.ts';
import type { Base, Deviations, Trees } from './open-trees.ts';
import { findDeviations, mendBase } from './open-trees.ts';

interface VerifyTask {
  trees: Trees;
  id: string;
  isOut: boolean;
}

/**
 * Checks every file of the last edition, in a thread while the archive is read.
 * @returns the edition from which the build can start.
 */
export async function verifyInThread(trees: Trees, base: Base | null): Promise<Base | null> {
  if (!base) return null;
  const task: VerifyTask = { trees, id: base.manifest.id, isOut: base.isOut };
  const deviations = await new Promise<Deviations>((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.on('message', resolve);
    worker.on('error', reject);
  });
  return mendBase(trees, base, deviations);
}

if (!isMainThread && workerData?.trees) {
  const { trees, id, isOut } = workerData as VerifyTask;
  parentPort!.postMessage(findDeviations(trees, { manifest: readManifest(trees.cache, id)!, isOut }));
}
