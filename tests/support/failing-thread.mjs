import { isMainThread, workerData } from 'node:worker_threads';

// Loaded before a build, into each of its threads: one that renders texts does what FAILING names.
if (!isMainThread && workerData?.pathOfFile) {
  const ways = {
    exit: () => process.exit(7),
    memory: () => {
      const held = [];
      for (;;) held.push(new Array(1e6).fill(held.length));
    },
    error: () => {
      throw new Error('a thread that fails');
    },
  };
  setImmediate(ways[process.env.FAILING]);
}
