import type { Text } from '../kernel/index.js'
import type { Family, Leanings } from './families.js'
import type { Measured, Measurement } from './figures/figures.js'
import type { Figures } from './figures/types.js'
import type { DuplicationVerdict } from './profile.js'

/** What moved a verdict, in an officer's words, each with the number behind it. */

/** So many reasons are told on either side. */
const mostReasons = 3
/** What adds less than this to the sum moves nothing. */
const least = 0.15

/** Of scope, owner and users alone, and of names, no reason is made: they go with a case, they convict nobody. */
const silent: ReadonlySet<Family> = new Set(['setting', 'name'])

/** What can be told as speaking against; likenesses that weigh the other way only make up for one another in the sum. */
const contrary: ReadonlySet<Family> = new Set([
  'fresh',
  'generic',
  'component',
  'building',
  'others',
  'relation',
  'upgrading',
])

/** What a phrase is made of. */
interface Told {
  readonly measurement: Measurement
  readonly first: Measured
  readonly at: number
  /** The figures that the verdict was given on. */
  readonly figures: Figures
}

export function becauseOf(
  measurement: Measurement,
  first: Measured | undefined,
  figures: Figures,
  leaning: Leanings,
): Text {
  const at = measurement.candidates.findIndex((one) => one.target === first?.target)
  if (!first || at < 0) return { vi: '', en: '' }
  const told: Told = { measurement, first, at, figures }
  const side = (speaks: (adds: number) => boolean, of?: ReadonlySet<Family>): Text[] =>
    [...leaning]
      .filter(
        ([family, adds]) => !silent.has(family) && (of?.has(family) ?? true) && Math.abs(adds) >= least && speaks(adds),
      )
      .slice(0, mostReasons)
      .map(([family]) => phrases[family](told))
  const [speaking, against] = [side((adds) => adds > 0), side((adds) => adds < 0, contrary).slice(0, 1)]
  const sentence = (lead: Text, reasons: readonly Text[]): Text => ({
    vi: reasons.length === 0 ? '' : `${lead.vi} ${reasons.map(({ vi }) => vi).join('; ')}.`,
    en: reasons.length === 0 ? '' : `${lead.en} ${reasons.map(({ en }) => en).join('; ')}.`,
  })
  const parts = [
    sentence({ vi: 'Cơ sở chính:', en: 'It rests on:' }, speaking),
    sentence({ vi: 'Chiều ngược lại:', en: 'Against it:' }, against),
  ]
  return {
    vi: parts
      .map(({ vi }) => vi)
      .filter(Boolean)
      .join(' '),
    en: parts
      .map(({ en }) => en)
      .filter(Boolean)
      .join(' '),
  }
}

const percent = (share: number | undefined): number => Math.round(100 * (share ?? 0))

/** Lines of the proposal that hold, up to three quoted. */
function lines(
  { measurement }: Told,
  holds: (line: number) => boolean,
): { readonly count: number; readonly quoted: string } {
  const found = measurement.lines.filter((_, line) => holds(line))
  const quoted = found.slice(0, 3).map(({ piece }) => `“${piece.text.replace(/[.;]$/, '')}”`)
  return { count: found.length, quoted: quoted.length > 0 ? `: ${quoted.join(', ')}` : '' }
}

/** A line stands at the candidate, or at none of them. */
const isMet = 0.5
const isNew = 0.2
const generic = 0.4

const phrases: Readonly<Record<Family, (told: Told) => Text>> = {
  functions(told) {
    const { grid, lines: all } = told.measurement
    const met = lines(
      told,
      (line) => Math.max(grid.both[line]?.[told.at] ?? 0, grid.clear[line]?.[told.at] ?? 0) >= isMet,
    )
    if (met.count === 0)
      return {
        vi: `xét cả từ ngữ và nghĩa, không nội dung nào trong ${all.length} nội dung đề xuất có phần tương ứng ở hệ thống này`,
        en: `by words and by meaning, none of the ${all.length} proposed items has a counterpart in that system`,
      }
    return {
      vi: `xét cả từ ngữ và nghĩa, ${met.count} trong ${all.length} nội dung đề xuất có phần tương ứng ở hệ thống này${met.quoted}`,
      en: `by words and by meaning, ${met.count} of the ${all.length} proposed items have a counterpart in that system${met.quoted}`,
    }
  },
  fresh(told) {
    const { grid } = told.measurement
    const fresh = lines(
      told,
      (line) => Math.max(grid.both[line]?.[told.at] ?? 0, grid.clear[line]?.[told.at] ?? 0) < isNew,
    )
    return fresh.count === 0
      ? { vi: 'không có nội dung nào mới so với hệ thống này', en: 'nothing is new beside that system' }
      : {
          vi: `${fresh.count} nội dung chưa có ở hệ thống này${fresh.quoted}`,
          en: `${fresh.count} items are not in that system${fresh.quoted}`,
        }
  },
  'own-best': ({ first }) => ({
    vi: `hệ thống này gần nhất trong danh mục đối với ${percent(first.figures.coverWins)}% nội dung`,
    en: `of the whole catalogue that system is nearest to ${percent(first.figures.coverWins)}% of the content`,
  }),
  others: ({ first }) => ({
    vi: `các hệ thống trong danh mục cùng nhau đáp ứng ${percent(first.figures.coveredByAny)}% nội dung`,
    en: `the systems of the catalogue together cover ${percent(first.figures.coveredByAny)}% of the content`,
  }),
  usual: ({ first }) => ({
    vi: `độ gần với hệ thống này cao hơn ${percent(first.figures.nearQuantile)}% các cặp hệ thống gần nhau nhất của danh mục`,
    en: `nearer to that system than ${percent(first.figures.nearQuantile)}% of the catalogue’s systems are to their nearest`,
  }),
  purpose: (told) => ({
    vi: `mục đích của đề xuất trùng ${percent(told.first.figures.purposeOfProposal)}% với hệ thống này`,
    en: `${percent(told.first.figures.purposeOfProposal)}% of the stated purpose is also that system’s`,
  }),
  name: (told) => ({
    vi: `tên đề xuất trùng ${percent(told.first.figures.title)}% với hệ thống này`,
    en: `${percent(told.first.figures.title)}% of the title is said by that system`,
  }),
  data: (told) => ({
    vi: `${percent(told.first.figures.dataOfProposal)}% dữ liệu của đề xuất đã có ở hệ thống này`,
    en: `${percent(told.first.figures.dataOfProposal)}% of the proposal’s data exist in that system`,
  }),
  generic(told) {
    const { lines: all } = told.measurement
    const common = lines(told, (line) => (all[line]?.generic ?? 0) > generic || (all[line]?.consumes ?? false))
    return {
      vi: `${common.count} trong ${all.length} nội dung là chức năng mà hệ thống nào cũng có hoặc chỉ khai thác hệ thống sẵn có${common.quoted}`,
      en: `${common.count} of ${all.length} items are modules that any system has, or merely use what exists${common.quoted}`,
    }
  },
  component: ({ first }) =>
    (first.figures.shared ?? 0) > 0
      ? { vi: 'hệ thống này là thành phần dùng chung', en: 'that system is a shared component' }
      : {
          vi: 'hệ thống này là hệ thống nghiệp vụ, không phải thành phần dùng chung',
          en: 'that system serves one business and is no shared component',
        },
  building(told) {
    const built = lines(told, (line) => told.measurement.lines[line]?.builds ?? false)
    if (built.count === 0)
      return {
        vi: 'không nội dung nào nêu việc tự xây dựng, mua hoặc trang bị riêng',
        en: 'no item says that something is built, bought or installed',
      }
    return {
      vi: `${built.count} nội dung nêu việc tự xây dựng, mua hoặc trang bị${built.quoted}`,
      en: `${built.count} items say that something is built, bought or installed${built.quoted}`,
    }
  },
  setting: () => ({
    vi: 'phạm vi và chủ quản của hệ thống này',
    en: 'scope and owner of that system',
  }),
  relation({ figures }) {
    const { firstDuplicate = 0, firstOverlap = 0, firstReuse = 0 } = figures
    const none = 1 - firstDuplicate - firstOverlap - firstReuse
    const leans = [
      { chance: none, vi: 'không trùng', en: 'no duplication' },
      { chance: firstOverlap, vi: 'trùng một phần', en: 'a partial overlap' },
      { chance: firstReuse, vi: 'phải dùng lại', en: 'reuse' },
      { chance: firstDuplicate, vi: 'trùng lặp', en: 'duplication' },
    ].reduce((best, one) => (one.chance > best.chance ? one : best))
    return {
      vi: `hệ thống gần nhất được xét riêng nghiêng về ${leans.vi} (${percent(leans.chance)}%)`,
      en: `the nearest system, taken by itself, leans towards ${leans.en} (${percent(leans.chance)}%)`,
    }
  },
  upgrading: ({ first, measurement: { proposal } }) =>
    (first.figures.declared ?? 0) > 0
      ? { vi: 'hồ sơ khai nâng cấp hệ thống này', en: 'the dossier declares to upgrade that system' }
      : Math.max(proposal.runs ?? 0, proposal.onTop ?? 0, proposal.titleExtends ?? 0) > 0
        ? {
            vi: 'lời văn nêu việc làm tiếp trên hệ thống đang vận hành',
            en: 'the text speaks of going on with a system that runs',
          }
        : {
            vi: 'lời văn không nêu việc làm tiếp trên hệ thống đang vận hành',
            en: 'the text does not speak of going on with a system that runs',
          },
}

/** What an officer should find out: the fact on which the two likeliest verdicts part. */
export function questionFor(one: DuplicationVerdict, other: DuplicationVerdict, target: string): Text {
  const both = new Set([one, other])
  if (both.has('upgrade'))
    return {
      vi: `Đề xuất có thật sự mở rộng “${target}” và được chủ quản hệ thống này đồng ý không?`,
      en: `Does the proposal really extend “${target}”, and does its owner agree?`,
    }
  if (both.has('reuse'))
    return {
      vi: `Đề xuất tự xây dựng hoặc mua riêng phần mà “${target}” đã cung cấp, hay chỉ kết nối để sử dụng?`,
      en: `Does the proposal build or buy what “${target}” provides, or merely connect to it?`,
    }
  if (both.has('none'))
    return {
      vi: `“${target}” có phục vụ chính nghiệp vụ này không, hay chỉ cùng lĩnh vực? Đề nghị đơn vị nêu nội dung khác với hệ thống này.`,
      en: `Does “${target}” serve this very business, or merely the same field? The agency should say what differs.`,
    }
  return {
    vi: `Bao nhiêu phần kinh phí dành cho nội dung chưa có ở “${target}”?`,
    en: `How much of the money goes into what “${target}” does not have yet?`,
  }
}
