import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';

/** What one answer of the browser may take on a busy machine, in milliseconds. */
const PATIENCE = 60_000;
/** After this time a page is pictured as it is: a picture of another site may never arrive. */
const LOADING = 20_000;
const SWITCHES = ['--headless', '--disable-gpu', '--hide-scrollbars', '--no-first-run', '--remote-debugging-pipe'];
const [WIDTH, HEIGHT, TALLEST] = [1200, 800, 3000];
/** Settles when the fonts and the pictures of the page are there. */
const SHOWN = `Promise.all([document.fonts.ready, ...Array.from(document.images, (one) => one.decode().catch(() => {}))])`;

interface Message {
  id?: number;
  sessionId?: string;
  method?: string;
  result?: Record<string, unknown>;
  error?: { message: string };
}

/**
 * A browser of the Chromium family without a window, driven by the DevTools Protocol over a pipe. The pipe needs no
 * package and no port, and works with builds that do not implement `--screenshot`.
 */
export class HeadlessBrowser {
  readonly #child: ChildProcess;
  readonly #asked = new Map<
    number,
    { settle: (result: Record<string, unknown>) => void; fail: (why: Error) => void }
  >();
  readonly #events = new Map<string, () => void>();
  #failure: Error | null = null;
  #session: string | undefined;
  #count = 0;

  /** `profile` is an empty folder for the files of the browser. */
  constructor(command: string, profile: string) {
    // A browser that root starts has no sandbox; in CI the machine is thrown away.
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    this.#child = spawn(command, [...SWITCHES, ...sandbox, `--user-data-dir=${profile}`, 'about:blank'], {
      stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    });
    let said = '';
    this.#child.stderr!.setEncoding('utf8').on('data', (text: string) => (said = (said + text).slice(-4000)));
    this.#child.on('error', (error) => this.#fail(error));
    this.#child.on('close', (code) =>
      this.#fail(new Error(`the browser ended (${code}): ${said.trim().split('\n').at(-1)}`)),
    );
    // Why a pipe breaks is what the browser says at its end.
    for (const stream of this.#child.stdio) stream?.on('error', () => {});
    let rest = '';
    (this.#child.stdio[4] as Readable).setEncoding('utf8').on('data', (text: string) => {
      rest += text;
      if (!text.includes('\0')) return;
      const messages = rest.split('\0');
      rest = messages.pop()!;
      for (const message of messages) this.#hear(JSON.parse(message) as Message);
    });
  }

  /** The page of an address as PNG, from its top to its end or 3,000 pixels below. */
  async picture(address: string): Promise<Buffer> {
    if (this.#session === undefined) await this.#openPage();
    await this.#resize(HEIGHT);
    const loaded = new Promise<void>((settle) => this.#events.set('Page.loadEventFired', settle));
    const { errorText } = await this.#ask('Page.navigate', { url: address });
    if (errorText) throw new Error(String(errorText));
    await within(LOADING, loaded);
    // While all pictures are in the window, those load that wait for that.
    await this.#resize(TALLEST);
    await within(LOADING, this.#ask('Runtime.evaluate', { expression: SHOWN, awaitPromise: true }));
    // The styles depend on the height of the window, so the picture shows the page in one of a usual height.
    await this.#resize(HEIGHT);
    const { cssContentSize } = await this.#ask('Page.getLayoutMetrics');
    const height = Math.min(Math.ceil((cssContentSize as { height: number }).height), TALLEST);
    const clip = { x: 0, y: 0, width: WIDTH, height, scale: 1 };
    const { data } = await this.#ask('Page.captureScreenshot', { format: 'png', clip, captureBeyondViewport: true });
    return Buffer.from(data as string, 'base64');
  }

  /** Ends the browser, by force if it does not answer. */
  async end(): Promise<void> {
    const child = this.#child;
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      const ended = once(child, 'exit');
      const force = setTimeout(() => child.kill('SIGKILL'), 10_000);
      this.#session = undefined;
      this.#ask('Browser.close').catch(() => {});
      await ended;
      clearTimeout(force);
    }
    // A process that the browser left behind may hold their other ends.
    for (const stream of child.stdio) stream?.destroy();
  }

  async #openPage(): Promise<void> {
    const { targetId } = await this.#ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await this.#ask('Target.attachToTarget', { targetId, flatten: true });
    this.#session = sessionId as string;
    await this.#ask('Page.enable');
    const features = [
      { name: 'prefers-color-scheme', value: 'light' },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ];
    await this.#ask('Emulation.setEmulatedMedia', { features });
  }

  async #resize(height: number): Promise<void> {
    const size = { width: WIDTH, height, deviceScaleFactor: 1, mobile: false };
    await this.#ask('Emulation.setDeviceMetricsOverride', size);
  }

  async #ask(method: string, params: Record<string, unknown> = {}): Promise<Record<string, unknown>> {
    if (this.#failure !== null) throw this.#failure;
    const id = ++this.#count;
    const answered = new Promise<Record<string, unknown>>((settle, fail) => this.#asked.set(id, { settle, fail }));
    const session = this.#session === undefined ? {} : { sessionId: this.#session };
    (this.#child.stdio[3] as Writable).write(`${JSON.stringify({ id, method, params, ...session })}\0`);
    const answer = await within(PATIENCE, answered);
    if (answer === null) throw new Error(`the browser did not answer ${method} in ${PATIENCE / 1000} s`);
    return answer;
  }

  #hear({ id, method, result = {}, error }: Message): void {
    if (method !== undefined) this.#events.get(method)?.();
    if (id === undefined) return;
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) asked?.fail(new Error(error.message));
    else asked?.settle(result);
  }

  #fail(why: Error): void {
    this.#failure ??= why;
    for (const { fail } of this.#asked.values()) fail(this.#failure);
    this.#asked.clear();
    for (const settle of this.#events.values()) settle();
  }
}

/** What `promise` gives, or null if it is not settled within so many milliseconds. */
async function within<T>(milliseconds: number, promise: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((settle) => (timer = setTimeout(settle, milliseconds, null)));
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
