import type { Root } from 'hast';
import type { Sound } from './body.ts';
import { elementsOf } from './hast-walk.ts';

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

/** The sounds that a text plays, such as podcast episodes: the first file of each player that has a known type. */
export function soundsOf(tree: Root): Sound[] {
  const players = elementsOf(tree).filter(({ element }) => element.tagName === 'audio');
  return players.flatMap(({ element }) => {
    const sources = elementsOf({ type: 'root', children: element.children }).map((visited) => visited.element);
    for (const { tagName, properties } of [element, ...sources]) {
      const src = properties['src'];
      if (!/^(audio|source)$/.test(tagName) || typeof src !== 'string') continue;
      const type = TYPES[/\.([a-z0-9]+)(?:[?#].*)?$/i.exec(src)?.[1]?.toLowerCase() ?? ''];
      if (type) return [{ src, type }];
    }
    return [];
  });
}
