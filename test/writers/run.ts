import { rounds } from './writers.js'

// npm run writers [-- ROUNDS [SEED]]: lets processes change one workspace at once. Ends with 1 where something is lost.
const [count = '50', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
const { faults, ...counted } = await rounds(Number(count), Number(seed))
console.log(`seed ${seed}`)
console.table(counted)
for (const fault of faults) console.error(fault)
process.exitCode = faults.length > 0 ? 1 : 0
