import type { Use } from '../../site/reach/reach.ts';

/**
 * Crawlers by purpose, with the names that they obey in robots.txt. A crawler of a search engine is under `search` even
 * if the engine also shows answers of a model. `retrieval` fetches pages while a model answers a question; `training`
 * collects texts. Sources: the operators' own pages, and https://github.com/ai-robots-txt/ai.robots.txt (2026).
 */
export const CRAWLERS: Record<Use, { what: string; names: string[] }> = {
  search: {
    what: 'Search engines',
    names: [
      ...['Googlebot', 'Bingbot', 'DuckDuckBot', 'Applebot', 'Baiduspider', 'YandexBot', 'Slurp', 'Qwantbot'],
      ...['MojeekBot', 'PetalBot', 'SeznamBot', 'Sogou web spider', 'Yeti'],
    ],
  },
  retrieval: {
    what: 'Programs that fetch pages while a model answers',
    names: [
      ...['OAI-SearchBot', 'ChatGPT-User', 'PerplexityBot', 'Perplexity-User', 'Claude-User', 'Claude-SearchBot'],
      ...['MistralAI-User', 'DuckAssistBot', 'meta-externalfetcher', 'Google-CloudVertexBot', 'YouBot'],
    ],
  },
  training: {
    what: 'Programs that collect texts to train models',
    names: [
      ...['GPTBot', 'ClaudeBot', 'anthropic-ai', 'CCBot', 'Google-Extended', 'Applebot-Extended', 'Bytespider'],
      ...['meta-externalagent', 'FacebookBot', 'Amazonbot', 'cohere-ai', 'cohere-training-data-crawler', 'Diffbot'],
      ...['AI2Bot', 'Ai2Bot-Dolma', 'PanguBot', 'Timpibot', 'ImagesiftBot', 'img2dataset', 'omgili', 'omgilibot'],
      'Webzio-Extended',
    ],
  },
};

/** The names of purposes in a `Content-Signal` line: https://contentsignals.org/ */
export const SIGNALS: Record<Use, string> = { search: 'search', retrieval: 'ai-input', training: 'ai-train' };
