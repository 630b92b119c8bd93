/** The bytes of a packet. */
const PACKET = 1460;

interface Sending {
  bytes: Uint8Array;
  /** The bytes sent so far. */
  sent: number;
  /** Milliseconds until the first byte. */
  delay: number;
  write(part: Uint8Array): void;
  end(): void;
}

/** A line that all answers share. Each answer waits for the latency; then they are sent packet by packet, by turns. */
export class SlowLine {
  readonly #latency: number;
  readonly #bytesPerMillisecond: number;
  #sending: Sending[] = [];
  #left = 0;

  /** `latency` is in milliseconds. */
  constructor({ latency, bytesPerMillisecond }: { latency: number; bytesPerMillisecond: number }) {
    this.#latency = latency;
    this.#bytesPerMillisecond = bytesPerMillisecond;
  }

  /** Sends an answer. `write` receives its parts, and `end` is called after the last. */
  send(bytes: Uint8Array, write: (part: Uint8Array) => void, end: () => void): void {
    this.#sending.push({ bytes, sent: 0, delay: this.#latency, write, end });
  }

  /** Sends what the line carries in some milliseconds. */
  pass(milliseconds: number): void {
    for (const one of this.#sending) one.delay -= milliseconds;
    // An idle line saves nothing for later.
    this.#left = Math.min(this.#left, 0) + milliseconds * this.#bytesPerMillisecond;
    let next = this.#next();
    while (next && this.#left > 0) {
      const part = next.bytes.subarray(next.sent, next.sent + PACKET);
      next.sent += part.length;
      this.#left -= part.length;
      next.write(part);
      this.#sending = this.#sending.filter((one) => one !== next);
      if (next.sent < next.bytes.length) this.#sending.push(next);
      else next.end();
      next = this.#next();
    }
  }

  #next(): Sending | undefined {
    return this.#sending.find(({ delay }) => delay <= 0);
  }
}
