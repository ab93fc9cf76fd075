import { slugOf } from '../../lifecycle/index.js'
import { usageError } from './problems.js'

/** The architecture frameworks that a new workspace may start from, the one in force first. */
export const frameworks = ['2026', '2015'] as const
export type FrameworkName = (typeof frameworks)[number]

/** What a province's own architecture is called under each framework. */
const titles: Readonly<Record<FrameworkName, string>> = {
  '2026': 'Khung kiến trúc chính quyền số',
  '2015': 'Kiến trúc Chính quyền điện tử',
}

/** A name that says already what it is of: “tỉnh Lâm Đồng”, “Thành phố Đà Nẵng”, “TP. Huế”. */
const withLevel = /^(tỉnh|thành phố|tp\.?)\s+/iu
const whole = /^(khung )?kiến trúc /iu
const longest = 120

/**
 * What stands in the files of a new workspace for a province's name: `title` and `id` of its architecture, `government` of its
 * People's Committee. Without a name all of them are general.
 * @throws InputError for a name that cannot stand in one line
 */
export function initNames(given: string | undefined, framework: FrameworkName) {
  const name = (given ?? '').normalize('NFC').trim().replace(/ {2,}/g, ' ')
  if (given !== undefined && (name === '' || name.length > longest || /\p{C}/u.test(name) || !/\p{L}/u.test(name)))
    throw usageError({
      vi: `Giá trị của --name phải là một tên có chữ, một dòng, không quá ${longest} ký tự, ví dụ --name "Lâm Đồng".`,
      en: `--name takes a name with letters, one line, at most ${longest} characters, for instance --name "Lâm Đồng".`,
    })
  const general = name === '' || whole.test(name)
  const level = withLevel.exec(name)?.[1]
  const unit = general ? 'tỉnh' : level ? withLower(name, level) : `tỉnh ${name}`
  return {
    id: slugOf(name.replace(whole, '').replace(withLevel, ''), 'kien-truc-tinh'),
    title: whole.test(name) ? name : `${titles[framework]} ${unit}`,
    government: `Ủy ban nhân dân ${unit}`,
  }
}

/** Within a sentence the level is written small, an abbreviation of it is not. */
function withLower(name: string, level: string): string {
  return /^tp/iu.test(level) ? name : `${level.toLowerCase()}${name.slice(level.length)}`
}
