import { parentPort } from 'node:worker_threads'
import { InputError } from '../../kernel/index.js'
import { readPdf } from '../../office/index.js'

// PDFs in a thread of their own, one after the other: one may ask for more time or memory than anybody has, and is then ended
// from outside.
parentPort?.on('message', ({ bytes, path, limits }) =>
  readPdf(bytes, path, limits).then(
    (paper) => parentPort?.postMessage({ paper }),
    (error: unknown) => parentPort?.postMessage({ refused: error instanceof InputError ? error.text : undefined }),
  ),
)
