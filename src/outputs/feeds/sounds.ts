/** Media types of sound files by extension. Source: IANA, "Media Types", audio. */
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

/** A sound file of an article, such as a podcast episode. */
export interface Sound {
  /** Absolute. */
  url: string;
  type: string;
}

/** The sounds that a text plays: the first file of each player. Our own printer made the text. */
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
