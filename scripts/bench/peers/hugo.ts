import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { System } from '../system.ts';
import { pagefind } from './pagefind.ts';
import { writeFiles } from './write-files.ts';

const CONFIG = `baseURL = "https://hugo.example/"
title = "A synthetic archive"
paginate = 30
buildFuture = true
disableKinds = ["RSS"]
[taxonomies]
tag = "tags"
[permalinks]
news = "/:year/:month/:day/:filename/"
`;

const BASE = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body>
<main>{{ block "main" . }}{{ end }}</main>
<footer><a href="/">{{ .Site.Title }}</a></footer>
</body>
</html>
`;

const SINGLE = `{{ define "main" }}
<article data-pagefind-body>
<h1>{{ .Title }}</h1>
<p>{{ .Description }}</p>
<p><time>{{ .Date.Format "2 January 2006" }}</time> {{ delimit .Params.authors ", " }}</p>
{{ .Content }}
<ul>{{ range .GetTerms "tags" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>
</article>
<nav>
{{ with .PrevInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
{{ with .NextInSection }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}
</nav>
{{ end }}
`;

const LIST = `{{ define "main" }}
<h1>{{ .Title }}</h1>
<ul>
{{ range .Paginator.Pages }}
<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <time>{{ .Date.Format "2006-01-02" }}</time> {{ .Description }}</li>
{{ end }}
</ul>
{{ template "_internal/pagination.html" . }}
{{ end }}
`;

/** Hugo, with the layouts of its own introduction. */
export const hugo: System = {
  name: 'hugo',
  content: 'content/news',
  out: 'public',
  leavesOldFiles: true,
  template: 'layouts/_default/baseof.html',
  setUp: (folder) =>
    writeFiles(folder, {
      'config.toml': CONFIG,
      'layouts/_default/baseof.html': BASE,
      'layouts/_default/single.html': SINGLE,
      'layouts/_default/list.html': LIST,
    }),
  build: (folder) => [{ program: 'hugo', words: ['--quiet', '--cacheDir', join(folder, 'cache')] }, pagefind('public')],
  missing: () =>
    spawnSync('hugo', ['version']).status === 0
      ? undefined
      : 'The command hugo is missing. Install the Debian package hugo (apt-get install hugo), or remove hugo from --peers.',
};
