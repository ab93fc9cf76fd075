// `npm run bench` and `npm run bench:NAME -- ARGS`: runs bench/NAME.ts.
import { runBundled } from './bundled.mjs'

const [name, ...args] = process.argv.slice(2)
await runBundled(`bench/${name}.ts`, args)
