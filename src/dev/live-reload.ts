import type { ServerResponse } from 'node:http';

/** The script that loads a page anew when the archive was read again. */
export const RELOAD_SCRIPT = {
  path: '/__backfile/reload.js',
  text: "new EventSource('/__backfile/changes').addEventListener('message', () => location.reload());\n",
};

/** Browsers that wait for a change, each with an open answer (server-sent events). */
export class Reloads {
  static readonly path = '/__backfile/changes';
  readonly #waiting = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(': waiting\n\n');
    this.#waiting.add(response);
    response.once('close', () => this.#waiting.delete(response));
  }

  tell(): void {
    for (const response of this.#waiting) response.write('data: changed\n\n');
  }

  end(): void {
    for (const response of this.#waiting) response.end();
  }
}
