import { parentPort } from 'node:worker_threads'
import { graphviz } from '../../present/index.js'

// Graphviz in a thread of its own: it blocks while it works, and whoever waits must be able to give up.
parentPort?.once('message', async (dot: string) => parentPort?.postMessage(await graphviz(dot)))
