/** A stage of a build, and the code that belongs to it. */
interface Stage {
  name: string;
  /** Files below `src/`. */
  holds: RegExp;
}

/** Stages in the order in which a build reaches them. The first that holds a file counts. */
export const STAGES: readonly Stage[] = [
  { name: 'read', holds: /^(raw|article|checks|site|owner|cache|git|ledger)\/|^(read-\w+|archive)\.ts$/ },
  { name: 'texts', holds: /^(body|rendering|media)\// },
  { name: 'plan', holds: /^catalog\/|^outputs\/(key|edition-outputs)\.ts$|^edition\/plan\.ts$|^addresses\// },
  { name: 'index', holds: /^search\// },
  { name: 'print', holds: /^(printing|components|layouts)\// },
  { name: 'views', holds: /^(outputs|views|redirects|headers|look)\// },
  { name: 'write', holds: /^edition\/|^build\/(assemble|write-output)\.ts$/ },
];

/** Time outside every stage: start, garbage collection, the kernel. */
export const REST = 'rest';

/** The stage of a file; undefined for packages, Node and code that several stages share. */
export function stageOf(url: string): string | undefined {
  // The compiled components: a chunk in the cache.
  if (/\/bundles\/[^/]+\/.*\.mjs$/.test(url)) return 'print';
  const [, file] = /\/src\/(?!.*\/node_modules\/)(.*)$/.exec(url) ?? [];
  return file === undefined ? undefined : STAGES.find(({ holds }) => holds.test(file))?.name;
}
