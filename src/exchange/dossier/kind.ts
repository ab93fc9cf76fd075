import { nameKey } from '../names.js'
import { firstSaid, type Reading } from './context.js'
import type { Kind } from './found.js'
import type { Item } from './item.js'

const kinds: readonly (readonly [Kind, RegExp])[] = [
  ['lease', /^(ke hoach )?thue\b/],
  ['upgrade', /^(nang cap|mo rong|hoan thien|chinh sua|bo sung (chuc nang|phan mem)|cai tao)\b/],
  ['infrastructure', /^((dau tu|xay dung|trang bi|mua sam) )?(ha tang|trung tam du lieu|mang|may chu|he thong mang)\b/],
  ['buy', /^(mua sam|mua|trang bi)\b/],
  ['training', /^(dao tao|tap huan|boi duong|to chuc (lop|dao tao|tap huan))\b/],
  [
    'consultancy',
    /^(tu van|lap (ke hoach|de an|kien truc|quy hoach)|xay dung (kien truc|de an|ke hoach|chien luoc))\b/,
  ],
  ['build', /^(dau tu|xay dung|thiet lap|phat trien|trien khai|lap|tao lap|hinh thanh|so hoa|ung dung)\b/],
]

/** The kind of project: as stated, else by the word with which its title begins. */
export function readKind(reading: Reading, title: Item | undefined): Item<Kind> | undefined {
  const stated = firstSaid(reading, 'kind')
  for (const { value, source } of [stated, title].filter((i) => i !== undefined)) {
    const key = nameKey(value.replace(/^(dự án|nhiệm vụ|đề án)\s*:?\s*/iu, ''))
    const kind = kinds.find(([, opens]) => opens.test(key))?.[0]
    if (kind) return { value: kind, source }
  }
  return undefined
}
