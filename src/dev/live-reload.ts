import type { ServerResponse } from 'node:http';

/** The script that reloads a page after the archive was read again. */
export const RELOAD_SCRIPT = {
  path: '/__backfile/reload.js',
  text: "new EventSource('/__backfile/changes' + new URL(import.meta.url).search).addEventListener('message', () => location.reload());\n",
};

/** Browsers that wait for a change, each with an open response (server-sent events). */
export class Reloads {
  static readonly path = '/__backfile/changes';
  readonly #waiting = new Set<ServerResponse>();
  #changes = 0;

  /** The script element for a page that is made from the current archive. */
  get tag(): string {
    return `<script type="module" src="${RELOAD_SCRIPT.path}?since=${this.#changes}"></script>`;
  }

  /**
   * `since` comes from the page's script element. A change between its printing and this request is announced at once.
   */
  add(response: ServerResponse, since: string | null): void {
    response.writeHead(200, { 'Content-Type': 'text/event-stream' });
    response.write(since === null || since === `${this.#changes}` ? ': waiting\n\n' : 'data: changed\n\n');
    this.#waiting.add(response);
    response.once('close', () => this.#waiting.delete(response));
  }

  announce(): void {
    this.#changes++;
    for (const response of this.#waiting) response.write('data: changed\n\n');
  }

  end(): void {
    for (const response of this.#waiting) response.end();
  }
}
