import type { TagParts } from './tag-parts.ts';

/** A service for videos, posts or sounds that tags name by an id: the names of its tags, and the address for an id. */
interface Service {
  names: RegExp;
  label: string;
  address: (id: string, parts: TagParts) => string;
}

const id = encodeURIComponent;

/** One row a service. Sources: Hugo, "Embedded shortcodes"; Hexo, "Tag plugins"; WordPress, "Embeds". */
const SERVICES: Service[] = [
  { names: /youtube/, label: 'YouTube', address: (v) => `https://www.youtube.com/watch?v=${id(v)}` },
  { names: /vimeo/, label: 'Vimeo', address: (v) => `https://vimeo.com/${id(v)}` },
  {
    names: /^(?:tweet|twitter(?:_simple)?|include (?:tweet|twitter))$/,
    label: 'Twitter',
    address: post('twitter.com'),
  },
  { names: /^(?:x|x_simple|include x)$/, label: 'X', address: post('x.com') },
  { names: /instagram/, label: 'Instagram', address: (v) => `https://www.instagram.com/p/${id(v)}/` },
  {
    names: /\bgist$/,
    label: 'Gist',
    address: (v, { named, values }) => {
      const user = named['user'] ?? named['username'] ?? '';
      const second = values[1]?.text;
      const path = /^[\w-]+\/\w+$/.test(v)
        ? v
        : user
          ? `${user}/${v}`
          : second && !/\./.test(second)
            ? `${v}/${second}`
            : v;
      return `https://gist.github.com/${path.split('/').map(id).join('/')}`;
    },
  },
  {
    names: /soundcloud/,
    label: 'SoundCloud',
    address: (v) =>
      /^\d+$/.test(v)
        ? `https://w.soundcloud.com/player/?url=${id(`https://api.soundcloud.com/tracks/${v}`)}`
        : `https://soundcloud.com/${v.split('/').map(id).join('/')}`,
  },
  { names: /dailymotion/, label: 'Dailymotion', address: (v) => `https://www.dailymotion.com/video/${id(v)}` },
  { names: /bilibili/, label: 'Bilibili', address: (v) => `https://www.bilibili.com/video/${id(v)}` },
  { names: /asciinema/, label: 'asciinema', address: (v) => `https://asciinema.org/a/${id(v)}` },
  { names: /\btiktok$/, label: 'TikTok', address: (v) => `https://www.tiktok.com/embed/${id(v)}` },
  { names: /\bted$/, label: 'TED', address: (v) => `https://www.ted.com/talks/${id(v)}` },
  {
    names: /codepen/,
    label: 'CodePen',
    address: (v, { named, values }) => {
      const user = named['user'] ?? (values.length > 1 ? values[0]?.text : undefined);
      return `https://codepen.io/${user ? `${id(user)}/pen/${id(named['id'] ?? values[1]?.text ?? v)}` : `pen/${id(v)}`}`;
    },
  },
];

function post(host: string): Service['address'] {
  return (written, { named, values }) => {
    const [user = named['user'], number = named['id'] ?? written] =
      values.length > 1 && /^\d+$/.test(values[1]!.text) ? [values[0]!.text, values[1]!.text] : [];
    return `https://${host}/${id(user ?? 'i')}/status/${id(number)}`;
  };
}

/** The address of a tag's video, post or sound; null if the tag names no known service or has no id. */
export function embedOf(parts: TagParts): { label: string; address: string } | null {
  const service = SERVICES.find(({ names }) => names.test(parts.name));
  const { named, values } = parts;
  const written = named['id'] ?? named['url'] ?? named['src'] ?? named['video'] ?? named['code'] ?? values[0]?.text;
  if (!service || written === undefined || written === '') return null;
  const address = /^(?:https?:)?\/\//i.test(written) ? written : service.address(written.replace(/^#/, ''), parts);
  return { label: service.label, address };
}
