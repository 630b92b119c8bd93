/** What a host answered for an address. */
export interface Answer {
  url: string;
  /** `unclear` if the host is busy, refuses programs, or cannot be reached now. */
  state: 'there' | 'gone' | 'unclear';
  why: string;
}

/** Hosts at a time; each gets one request after the other. */
const AT_ONCE = 16;
const PATIENCE = 20_000;
/** Answers of hosts that do not like the method HEAD, or programs that use it. */
const ASK_AGAIN = new Set([400, 403, 404, 405, 406, 500, 501]);

/** Asks for addresses without following redirects: a redirect is an answer. `ask` is `fetch`, unless a test answers. */
export async function askHosts(urls: string[], ask: typeof fetch = fetch): Promise<Answer[]> {
  const byHost = [...Map.groupBy(urls, (url) => new URL(url).host).values()];
  const answers: Answer[] = [];
  const next = byHost.values();
  const worker = async () => {
    for (let host = next.next(); !host.done; host = next.next())
      for (const url of host.value) answers.push(await askFor(url, ask));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return answers;
}

async function askFor(url: string, ask: typeof fetch): Promise<Answer> {
  try {
    let { status } = await request(url, 'HEAD', ask);
    if (ASK_AGAIN.has(status)) ({ status } = await request(url, 'GET', ask));
    if (status === 404 || status === 410) return { url, state: 'gone', why: `the host answers ${status}` };
    return { url, state: status < 400 ? 'there' : 'unclear', why: `the host answers ${status}` };
  } catch (error) {
    const { cause, message } = error as Error & { cause?: { code?: string } };
    const isGone = cause?.code === 'ENOTFOUND';
    return {
      url,
      state: isGone ? 'gone' : 'unclear',
      why: isGone ? 'the host has no address' : (cause?.code ?? message),
    };
  }
}

async function request(url: string, method: 'HEAD' | 'GET', ask: typeof fetch): Promise<Response> {
  const response = await ask(url, {
    method,
    redirect: 'manual',
    signal: AbortSignal.timeout(PATIENCE),
    headers: { 'User-Agent': 'backfile-links' },
  });
  await response.body?.cancel();
  return response;
}
