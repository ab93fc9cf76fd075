import { nameKey } from '../names.js'
import { firstSaid, type Reading } from './context.js'
import type { Item } from './item.js'

const scopes: readonly (readonly [string, RegExp])[] = [
  ['national', /\b(toan quoc|ca nuoc)\b/],
  ['sector', /\b(toan|trong) nganh\b|\bnganh\b/],
  ['province', /\b(toan|trong|tren dia ban|cap) tinh\b|\bdia ban tinh\b/],
  ['district', /\b(toan huyen|cap huyen|dia ban huyen|toan thanh pho|toan thi xa)\b/],
  ['commune', /\b(cap xa|xa, phuong|cac xa)\b/],
  ['agency', /\b(noi bo|trong co quan|trong so|trong don vi)\b/],
]

export function readScope(reading: Reading): Item | undefined {
  const said = firstSaid(reading, 'scope')
  const found = said && scopes.filter(([, pattern]) => pattern.test(nameKey(said.value)))
  const [only, ...more] = found ?? []
  return said && only && more.length === 0 ? { value: only[0], source: said.source } : undefined
}
