/** Shows the progress of long work: bars in a terminal, one line a phase in CI, nothing with --quiet. */
export interface Progress {
  /** Begins a phase. Several may run at once. `update` sets its progress. */
  phase: (name: string) => Phase;
  /** Prints a sentence about an event. */
  say: (sentence: string) => void;
  /** The seconds of each phase so far, and of all. */
  seconds: () => Record<string, number>;
}

export interface Phase {
  update: (done: number, total: number) => void;
  end: () => void;
}

const BAR_LENGTH = 16;
const CLEAR_LINE = '\r\u001b[K';
/** Milliseconds between two updates. */
const PAUSE = 100;

export function makeProgress(options: { isQuiet: boolean; stream: NodeJS.WriteStream }): Progress {
  const { isQuiet, stream } = options;
  const begunAll = performance.now();
  const spent: Record<string, number> = {};
  const since = (begun: number) => Math.round(performance.now() - begun) / 1000;
  const running = new Map<string, { begun: number; done: number; total: number }>();
  let drawn = 0;
  const draw = () => {
    if (!stream.isTTY || isQuiet || performance.now() - drawn < PAUSE) return;
    drawn = performance.now();
    stream.write(CLEAR_LINE + [...running].map(([name, state]) => bar(name, state)).join('   '));
  };
  return {
    phase: (name) => {
      const state = { begun: performance.now(), done: 0, total: 0 };
      running.set(name, state);
      return {
        update: (done, total) => {
          Object.assign(state, { done, total });
          draw();
        },
        end: () => {
          running.delete(name);
          spent[name] = (spent[name] ?? 0) + since(state.begun);
          if (isQuiet) return;
          const seconds = since(state.begun).toFixed(1);
          const count = state.total > 0 ? `${state.total}, ` : '';
          stream.write(`${stream.isTTY ? CLEAR_LINE : ''}${name.padEnd(8)} ${count}${seconds} s\n`);
        },
      };
    },
    say: (sentence) => {
      if (!isQuiet) stream.write(`${stream.isTTY ? CLEAR_LINE : ''}${sentence}\n`);
    },
    seconds: () => ({ ...spent, total: since(begunAll) }),
  };
}

function bar(name: string, { begun, done, total }: { begun: number; done: number; total: number }): string {
  const filled = total === 0 ? 0 : Math.round((done / total) * BAR_LENGTH);
  const seconds = (performance.now() - begun) / 1000;
  const left = done > 0 && seconds > 2 ? ` ${Math.ceil((seconds / done) * (total - done))} s left` : '';
  return `${name} ${'█'.repeat(filled)}${'░'.repeat(BAR_LENGTH - filled)} ${done}/${total}${left}`;
}
