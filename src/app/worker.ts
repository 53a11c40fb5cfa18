import { buildStages } from '../pipeline/catalog.js';
import { serveWorker } from '../pipeline/worker-main.js';
import { catalog } from './catalog.js';

/** The module that a worker process runs. */
export default serveWorker((choices) => buildStages(catalog, choices));
