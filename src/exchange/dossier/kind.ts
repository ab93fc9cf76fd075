import { nameKey } from '../names.js'
import { type DossierReading, firstSaid } from './context.js'
import { coverOf } from './cover.js'
import type { FactKind } from './found.js'
import type { Item } from './item.js'
import { subjectOfLine } from './title/subject.js'

/** The word with which a title begins. */
const opening: readonly (readonly [FactKind, RegExp])[] = [
  ['lease', /^(ke hoach )?thue\b/],
  [
    'infrastructure',
    /^((dau tu|xay dung|trang bi|mua sam|nang cap|cai tao|mo rong|thay the|lap dat) )*(he thong )?(ha tang|trung tam du lieu|mang (lan|wan|noi bo|may tinh|truyen)|mang$|thiet bi mang|may chu|phong may)\b/,
  ],
  ['upgrade', /^(nang cap|mo rong|hoan thien|chinh sua|bo sung (chuc nang|phan mem)|cai tao)\b/],
  ['buy', /^(mua sam|mua|trang bi|thay the)\b/],
  ['training', /^(dao tao|tap huan|boi duong|to chuc (lop|dao tao|tap huan))\b/],
  [
    'consultancy',
    /^(tu van|lap (ke hoach|de an|kien truc|quy hoach)|xay dung (kien truc|de an|ke hoach|chien luoc))\b/,
  ],
  ['build', /^(dau tu|xay dung|thiet lap|phat trien|trien khai|lap|tao lap|hinh thanh|so hoa|ung dung)\b/],
]

/** Words anywhere in a title that tell, where its first does not. */
const within: readonly (readonly [FactKind, RegExp])[] = [
  ['lease', /\bthue (dich vu|phan mem|he thong|may chu|ha tang)\b/],
  ['upgrade', /\b(nang cap|mo rong|bo sung chuc nang)\b/],
  ['buy', /\bmua sam (may|thiet bi|trang thiet bi|ban quyen|phan mem|he thong)\b/],
  ['training', /\b(dao tao|tap huan|boi duong)\b/],
]

/** The kind of project: as stated, else by the words of its title, else by what the paper calls itself. */
export function readKind(reading: DossierReading, title: Item | undefined): Item<FactKind> | undefined {
  const stated = firstSaid(reading, 'kind')
  const said = [stated, title].filter((i) => i !== undefined)
  const lease = coverOf(reading.paper.blocks).find(({ text }) => /^(?:kế hoạch )?thuê(?![\p{L}])/iu.test(text))
  for (const { value, source } of said) {
    const kind = kindIn(value, opening)
    if (kind) return { value: kind, source }
  }
  return lease && { value: 'lease', source: lease.source }
}

/** What a project most likely is by any word of its title, where none at its beginning tells. */
export function likelyKind(title: string): FactKind {
  return kindIn(title, within) ?? 'build'
}

function kindIn(text: string, words: typeof opening): FactKind | undefined {
  const key = nameKey(subjectOfLine(text))
  return words.find(([, tells]) => tells.test(key))?.[0]
}
