/** A fault that stops a benchmark: a sentence, then what to do. */
export class BenchError extends Error {}
