/** Media types of sound by the endings of files. Source: IANA, "Media Types", audio. */
const TYPES: Record<string, string> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  weba: 'audio/webm',
  flac: 'audio/flac',
};

/** A file of sound that goes with an article: a podcast's episode. */
export interface Sound {
  /** Absolute. */
  url: string;
  type: string;
}

/** The sounds that a text plays, one for each player: the first file of each. The text comes from our own printer. */
export function soundsIn(html: string, base: string): Sound[] {
  const players = html.includes('<audio') ? [...html.matchAll(/<audio[\s>].*?<\/audio>/gs)] : [];
  return players.flatMap(([player]) => {
    for (const [, address = ''] of player.matchAll(/<(?:audio|source)(?:\s[^<>]*?)?\ssrc="([^"]*)"/g)) {
      const url = URL.parse(address.replaceAll('&#x26;', '&'), base);
      const type = TYPES[/\.([a-z0-9]+)$/i.exec(url?.pathname ?? '')?.[1]?.toLowerCase() ?? ''];
      if (url && type) return [{ url: url.href, type }];
    }
    return [];
  });
}
