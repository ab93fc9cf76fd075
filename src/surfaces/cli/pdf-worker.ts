import { parentPort, workerData } from 'node:worker_threads'
import { InputError } from '../../kernel/index.js'
import { readPdf } from '../../office/index.js'

// A PDF in a thread of its own: it may ask for more time or memory than anybody has, and is then ended from outside.
const { bytes, path, limits } = workerData
readPdf(bytes, path, limits).then(
  (paper) => parentPort?.postMessage({ paper }),
  (error: unknown) => parentPort?.postMessage({ refused: error instanceof InputError ? error.text : undefined }),
)
