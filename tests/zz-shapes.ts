import { LONG_BODIES } from './support/long-shapes.ts';
import { render } from './support/render.ts';
const only = process.argv[2];
for (const [kind, shapes] of Object.entries(LONG_BODIES))
  for (const [name, text] of shapes) {
    if (only && !kind.includes(only)) continue;
    process.stdout.write(`${kind} ${name.slice(0, 40)} `);
    const begun = process.cpuUsage().user;
    await render(text);
    const ms = (process.cpuUsage().user - begun) / 1000;
    console.log(Math.round(ms), ms > 2500 ? 'SLOW' : '');
  }
