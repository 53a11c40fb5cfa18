// A worker whose stages do what the article says: come through, fail, or take the process down.
import { existsSync, writeFileSync } from 'node:fs';
import nodejieba from 'nodejieba';
import { buildStages } from './catalog.js';
import { serveWorker } from './worker-main.js';

const MISSING = '/nonexistent/dictionary';

const read = (config) => {
  if (config.fails) throw new Error('no dictionary for this setting');
  if (config.aborts) nodejieba.load({ dict: MISSING });
  return {
    name: 'read',
    version: '1',
    requires: ['source'],
    provides: ['article'],
    config,
    resources: '',
    run: ({ source }) => ({
      article: { text: Buffer.from(source.base64, 'base64').toString('utf8'), pid: process.pid },
    }),
  };
};

const detect = (config) => ({
  name: 'detect',
  version: '1',
  requires: ['article'],
  provides: ['languages'],
  config,
  resources: '',
  run: ({ article: { text } }) => {
    const [command, argument] = text.split(' ');
    if (command === 'ABORT') nodejieba.load({ dict: MISSING });
    if (command === 'THROW') throw new Error(argument);
    if (command === 'EXIT-ONCE' && !existsSync(argument)) {
      writeFileSync(argument, '');
      process.exit(9);
    }
    return { languages: { document: text } };
  },
});

export default serveWorker((choices) => buildStages({ read, detect }, choices));
