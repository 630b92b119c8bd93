/** Shows how far a long piece of work is: a bar on a terminal, a line a phase in CI, nothing when asked to be quiet. */
export interface Progress {
  /** Begins a phase; the function it returns tells how far it is. */
  phase: (name: string) => { tell: (done: number, total: number) => void; end: () => void };
}

const BAR = 24;

export function makeProgress(options: { isQuiet: boolean; stream: NodeJS.WriteStream }): Progress {
  const { isQuiet, stream } = options;
  return {
    phase: (name) => {
      const begun = performance.now();
      let latest = { done: 0, total: 0 };
      let drawn = 0;
      const draw = () => {
        const { done, total } = latest;
        const filled = total === 0 ? 0 : Math.round((done / total) * BAR);
        const seconds = (performance.now() - begun) / 1000;
        const left = done > 0 && seconds > 2 ? `  ${Math.ceil((seconds / done) * (total - done))} s left` : '';
        stream.write(
          `\r\u001b[K${name.padEnd(12)} ${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total}${left}`,
        );
      };
      return {
        tell: (done, total) => {
          latest = { done, total };
          if (isQuiet || !stream.isTTY || performance.now() - drawn < 100) return;
          drawn = performance.now();
          draw();
        },
        end: () => {
          if (isQuiet) return;
          const seconds = ((performance.now() - begun) / 1000).toFixed(1);
          const count = latest.total > 0 ? `${latest.total}, ` : '';
          stream.write(`${stream.isTTY ? '\r\u001b[K' : ''}${name.padEnd(12)} ${count}${seconds} s\n`);
        },
      };
    },
  };
}
