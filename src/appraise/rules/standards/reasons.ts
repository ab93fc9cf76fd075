import type { Standard, System } from '../../../architecture/index.js'
import { kindLabel, type Lang, type Text } from '../../../kernel/index.js'
import { dayMonthYear } from '../../../language/index.js'
import type { Answered, MatrixRow, StandardRequirement } from './matrix.js'
import { isUnverified, technologyKey } from './recognise.js'

/** Why a row of the standards matrix has its outcome, in the words of an officer; for a row that applies. */
export function reasonOf(row: MatrixRow, commits: boolean): Text {
  return { vi: sentences(row, commits, 'vi'), en: sentences(row, commits, 'en') }
}

function sentences(row: MatrixRow, commits: boolean, lang: Lang): string {
  const declared = declaredSentence(row, lang)
  const said = [...declared, ...outdatedSentences(row, declared.length > 0, lang)]
  // Where the successor is what is missing, it has been named already.
  const replaced = (requirement: StandardRequirement) =>
    row.outdated.some((o) => o.next && requirement.anyOf.includes(o.next))
  const missing = row.missing.filter((requirement) => !replaced(requirement))
  if (missing.length > 0) said.push(missingSentence(row, missing, commits, lang))
  else if (row.advised.length > 0 && row.status === 'insufficient') said.push(advisedSentence(row, lang))
  if (row.missing.length > 0 && row.missing.every(({ anyOf }) => anyOf.every(isUnverified)))
    said.push(
      {
        vi: 'Mức bắt buộc chưa được đối chiếu với văn bản gốc.',
        en: 'That it is mandatory was not verified against the text.',
      }[lang],
    )
  if (row.unclearFrom !== undefined && row.missing.length + row.outdated.length > 0)
    said.push(
      {
        vi: `Từ ${dayMonthYear(row.unclearFrom)} chưa rõ danh mục còn hiệu lực hay không nên không coi là vi phạm.`,
        en: `Since ${row.unclearFrom} it is not clear whether the catalogue is in force, so that this is no violation.`,
      }[lang],
    )
  return said.join(' ')
}

/** Outdated technologies, one sentence for each successor. */
function outdatedSentences(row: MatrixRow, besides: boolean, lang: Lang): string[] {
  const bySuccessor = new Map<string, string[]>()
  for (const { text, old, next } of row.outdated) {
    const key = next?.symbol ?? ''
    bySuccessor.set(key, [...(bySuccessor.get(key) ?? []), namedAs(text, old.symbol)])
  }
  return [...bySuccessor].map(([next, olds]) => {
    const list = [...new Set(olds)].join(', ')
    return {
      vi: `${besides ? 'Còn khai' : 'Khai'} ${list} đã lạc hậu${next === '' ? '' : `; thay bằng ${next}`}.`,
      en: `Obsolete${besides ? ' but still declared' : ''}: ${list}${next === '' ? '' : `; use ${next}`}.`,
    }[lang]
  })
}

/** What was declared, each entry once. */
function declaredSentence(row: MatrixRow, lang: Lang): string[] {
  const shown = new Map<string, string>()
  for (const answer of relevant(row)) {
    const key = `${answer.text}\0${answer.standard.symbol}`
    if (!shown.has(key)) shown.set(key, answerWords(answer, lang))
  }
  if (shown.size === 0) return []
  const [only] = row.required
  const choice =
    row.required.length === 1 && row.missing.length === 0 && only && only.anyOf.length > 1 ? only : undefined
  const list = [...shown.values()].join(', ')
  const recommended = row.required.length === 0 && relevant(row).every((a) => a.standard.obligation === 'recommended')
  return [
    {
      vi: `Đã khai ${list}${recommended ? ' (khuyến nghị áp dụng)' : ''}${choice ? `; chỉ cần một trong ${symbols(choice)}` : ''}.`,
      en: `${list} declared${recommended ? ' (recommended)' : ''}${choice ? `; one of ${symbols(choice)} suffices` : ''}.`,
    }[lang],
  ]
}

/** What answers for the concern; what another technology holds within it only where it is asked for, or all that answers. */
function relevant(row: MatrixRow): readonly Answered[] {
  const required = row.required.flatMap((r) => r.anyOf)
  const plain = row.answers.filter((a) => a.how !== 'contains' || required.includes(a.standard))
  return plain.length === 0 && row.status === 'met' ? row.answers : plain
}

function answerWords({ standard: { symbol }, text, how }: Answered, lang: Lang): string {
  if (how === 'newer')
    return { vi: `${text} (phiên bản mới hơn ${symbol})`, en: `${text} (a later version than ${symbol})` }[lang]
  if (how === 'contains') return { vi: `${text} (đã bao gồm ${symbol})`, en: `${text} (which holds ${symbol})` }[lang]
  return namedAs(text, symbol)
}

/** The symbol alone where the dossier writes it so, else the dossier's words with the symbol. */
function namedAs(text: string, symbol: string): string {
  return technologyKey(text) === technologyKey(symbol) ? symbol : `“${text}” (${symbol})`
}

function missingSentence(
  row: MatrixRow,
  missing: readonly StandardRequirement[],
  commits: boolean,
  lang: Lang,
): string {
  const needed = missing.map((r) => oneOf(r, lang)).join('; ')
  const unclear = row.unclear.map((text) => `“${text}”`).join(', ')
  if (row.silent && commits)
    return {
      vi: `Hồ sơ cam kết áp dụng danh mục nhưng chưa nêu cụ thể; cần ${needed}.`,
      en: `The dossier commits itself to the catalogue, but names nothing; needed: ${needed}.`,
    }[lang]
  if (row.silent)
    return {
      vi: `Hồ sơ chưa khai tiêu chuẩn kỹ thuật nào cho hệ thống này; cần ${needed}.`,
      en: `The dossier declares no technical standard for this system; needed: ${needed}.`,
    }[lang]
  if (unclear !== '')
    return {
      vi: `Khai ${unclear} không rõ phiên bản; cần ${needed}.`,
      en: `${unclear} is declared without a version; needed: ${needed}.`,
    }[lang]
  if (row.outdated.length > 0 || relevant(row).length > 0)
    return { vi: `Chưa khai ${needed}.`, en: `Not declared: ${needed}.` }[lang]
  return {
    vi: `Chưa khai tiêu chuẩn nào cho nội dung này; cần ${needed}.`,
    en: `Nothing is declared for this; needed: ${needed}.`,
  }[lang]
}

function advisedSentence(row: MatrixRow, lang: Lang): string {
  const list = row.advised.map((s) => s.symbol).join(', ')
  return {
    vi: `Khuyến nghị áp dụng ${list}; hồ sơ chưa khai hoặc chưa nêu lý do không áp dụng.`,
    en: `${list} is recommended; the dossier neither declares it nor says why not.`,
  }[lang]
}

function oneOf(requirement: StandardRequirement, lang: Lang): string {
  const [first, second] = requirement.anyOf
  if (!second) return first?.symbol ?? ''
  return { vi: `một trong ${symbols(requirement)}`, en: `one of ${symbols(requirement)}` }[lang]
}

function symbols({ anyOf }: StandardRequirement): string {
  return anyOf.map((s) => s.symbol).join(', ')
}

/**
 * Why a concern is not asked of a system. Packs write conditions in CEL; the usual forms are put in words, others are quoted.
 * Concerns with the same reason are told together, so it speaks of no concern in particular.
 */
export function notApplicableBecause({ standards }: MatrixRow, system: System): Text {
  const { appliesTo } =
    standards.find(isMandatoryWithCondition) ?? standards.find((s) => s.appliesTo !== undefined) ?? {}
  if (appliesTo === undefined)
    return {
      vi: 'chưa xác định được điều kiện áp dụng và hồ sơ không khai công nghệ tương ứng',
      en: 'without a known condition, and the dossier declares no such technology',
    }
  const kinds = kindsIn(appliesTo)
  if (kinds.length > 0) {
    const words = (lang: Lang) => kinds.map((k) => kindLabel[k][lang]).join('; ')
    return {
      vi: `chỉ áp dụng cho hệ thống loại: ${words('vi')} (hệ thống này: ${kindLabel[system.kind].vi})`,
      en: `only for systems of kind: ${words('en')} (this one: ${kindLabel[system.kind].en})`,
    }
  }
  if (/^size\(system\.provides\) > 0$/.test(appliesTo.trim()))
    return {
      vi: 'chỉ áp dụng khi hệ thống cung cấp giao diện, dịch vụ cho hệ thống khác',
      en: 'only where a system provides interfaces to others',
    }
  if (/^'[^']+' in system\.tags$/.test(appliesTo.trim()))
    return {
      vi: 'chuyên biệt, hồ sơ không nêu hệ thống có nội dung này',
      en: 'on special matters that the dossier does not say the system deals with',
    }
  return {
    vi: `có điều kiện áp dụng không thỏa mãn: ${appliesTo.trim()}`,
    en: `whose condition does not hold: ${appliesTo.trim()}`,
  }
}

function isMandatoryWithCondition(standard: Standard): boolean {
  return standard.obligation === 'mandatory' && standard.appliesTo !== undefined
}

/** The kinds of a condition on nothing but the kind. */
function kindsIn(condition: string): System['kind'][] {
  const list = /^system\.kind (?:== ('[a-z]+')|in \[([^\]]*)\])$/.exec(condition.trim())
  const named = (list?.[1] ?? list?.[2] ?? '').split(',').map((k) => k.trim().replace(/^'|'$/g, ''))
  return named.filter((k) => isKind(k))
}

function isKind(word: string): word is System['kind'] {
  return Object.hasOwn(kindLabel, word)
}
