import { kills, randomFrom } from './kills.js'

// npm run kill [-- COUNT [SEED]]: kills commands at random moments and looks at what they leave. Ends with 1 on a fault.
const [count = '200', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
const { faults, ...counted } = await kills(Number(count), randomFrom(Number(seed)))
console.log(`seed ${seed}`)
console.table(counted)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
