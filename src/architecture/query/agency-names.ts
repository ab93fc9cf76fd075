import { withoutAccents } from '../../language/index.js'
import type { Agency } from '../schema/agency.js'

/** Abbreviations that agencies use in each other's names, by word; `đ` and `d` are different letters. */
const words: Readonly<Record<string, string>> = {
  ubnd: 'ủy ban nhân dân',
  hđnd: 'hội đồng nhân dân',
  hdnd: 'hội đồng nhân dân',
  vp: 'văn phòng',
  tp: 'thành phố',
  tx: 'thị xã',
  bv: 'bệnh viện',
  bvđk: 'bệnh viện đa khoa',
  bvdk: 'bệnh viện đa khoa',
  ttyt: 'trung tâm y tế',
  bql: 'ban quản lý',
  kcn: 'khu công nghiệp',
  ptnt: 'phát triển nông thôn',
  tbxh: 'thương binh và xã hội',
  cntt: 'công nghệ thông tin',
  cnttt: 'công nghệ thông tin và truyền thông',
}

/** The fields of the departments of provinces and of ministries, by the letters that stand for them. */
const fields: Readonly<Record<string, string>> = {
  tttt: 'Thông tin và Truyền thông',
  tnmt: 'Tài nguyên và Môi trường',
  nnmt: 'Nông nghiệp và Môi trường',
  gddt: 'Giáo dục và Đào tạo',
  gtvt: 'Giao thông vận tải',
  nnptnt: 'Nông nghiệp và Phát triển nông thôn',
  khdt: 'Kế hoạch và Đầu tư',
  khcn: 'Khoa học và Công nghệ',
  ldtbxh: 'Lao động - Thương binh và Xã hội',
  vhttdl: 'Văn hóa, Thể thao và Du lịch',
  vhtt: 'Văn hóa và Thể thao',
  ct: 'Công Thương',
  tc: 'Tài chính',
  xd: 'Xây dựng',
  tp: 'Tư pháp',
  nv: 'Nội vụ',
  yt: 'Y tế',
}

/** What a centre is for: the words that tell “TT Kiểm soát bệnh tật” from “TT Phan Rí”, a township. */
const ofCentres =
  /^(kiểm|dịch|công|cntt|xúc|quan|giống|y|phục|giáo|văn|lưu|khuyến|đăng|giám|điều|bảo|phát|hỗ|tích|thông|tin|dữ|kỹ|ứng|pháp|huyết|tư|bồi|đào|hành|nước|quản|chuyển|đo|thử|nghiên)$/u

/** “Sở TT&TT”, “STTTT” by its letters, “SỞ Y TẾ” in capitals: its head and the field that is meant. */
function departmentOf(name: string): { readonly head: string; readonly field: string } | undefined {
  const text = name.normalize('NFC').trim()
  const [, head = '', rest = ''] = /^(sở|bộ|so|bo)\s+(\S.*)$/iu.exec(text) ?? /^(S)([A-ZĐ][A-ZĐ&-]+)$/.exec(text) ?? []
  const letters = joined(withoutAccents(rest).toLowerCase())
  const field = Object.hasOwn(fields, letters)
    ? fields[letters]
    : inCapitals(text)
      ? fullFields.get(letters)
      : undefined
  return field === undefined ? undefined : { head: /^s/i.test(head) ? 'Sở' : 'Bộ', field }
}

const inCapitals = (text: string) => text === text.toUpperCase()

const joined = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, ' ').replace(/\bva\b|\s/g, '')

const fullFields = new Map(Object.values(fields).map((name) => [joined(withoutAccents(name).toLowerCase()), name]))

/** The full name of a department that was written by the letters of its field; nothing where a name is no such thing. */
export function fullAgencyName(name: string): string | undefined {
  const department = departmentOf(name)
  return department && `${department.head} ${department.field}`
}

/** A name in small letters, its abbreviations written out. */
function spelled(name: string): string {
  const full = (fullAgencyName(name) ?? name).normalize('NFC').toLowerCase()
  const parts = full.match(/[\p{L}\p{N}]+/gu) ?? []
  return parts
    .map((word, i) => {
      if (word === 'tt') return i === 0 && ofCentres.test(parts[1] ?? '') ? 'trung tâm' : 'thị trấn'
      if (word === 'ca' && i === 0) return 'công an'
      return Object.hasOwn(words, word) ? words[word] : word
    })
    .join(' ')
}

/** One key for the ways of typing an agency's name: case, accents, punctuation and the usual abbreviations. */
export function agencyKey(name: string): string {
  return withoutAccents(spelled(name))
}

/** The letters of a name with their accents, wherever the tone mark is put (uỷ, ủy), and without what joins them. */
function accented(name: string): string {
  return spelled(name)
    .split(' ')
    .filter((word) => word !== 'và' && word !== 'va')
    .map((word) => {
      const letters = word.normalize('NFD')
      return letters.replace(tone, '').normalize('NFC') + (letters.match(tone) ?? []).join('')
    })
    .join('')
}

/** Grave, acute, tilde, hook above, dot below. */
const tone = /[\u0300\u0301\u0303\u0309\u0323]/g

const isBare = (text: string) => withoutAccents(text.normalize('NFC')) === text.normalize('NFC')

interface Known {
  readonly agency: Agency
  readonly accented: string
  readonly bare: boolean
  readonly isId: boolean
}

/** Agencies by what they are called. */
export interface AgencyIndex {
  readonly find: (text: string) => Agency | undefined
  readonly add: (agency: Agency) => void
}

/**
 * Finds agencies by name, short name, alias or id, however these are spaced, joined and shortened: “Sở LĐTB&XH”, “Sở LĐ-TB và XH”, “Sở Lao
 * động, Thương binh và Xã hội”. Accents count, unless one of the two is typed without any. Where two share a name, the first that
 * was declared; initials only where one has them.
 */
export function agencyIndex(): AgencyIndex {
  const byName = new Map<string, Known[]>()
  const byInitials = new Map<string, Agency | undefined>()
  const seen = new Map<string, Agency | undefined>()
  const lookUp = (text: string): Agency | undefined => {
    const [letters, bare] = [accented(text), isBare(text)]
    const alike = byName.get(withoutAccents(letters)) ?? []
    const known = alike.find((k) => (k.isId ? bare : bare || k.bare || k.accented === letters))
    return known?.agency ?? byInitials.get(joined(agencyKey(text)))
  }
  /** A place stands for its committee: “Huyện Bắc Bình” is “UBND huyện Bắc Bình”. */
  const ofPlace = (text: string): Agency | undefined => {
    const name = spelled(text)
    const [, committee, place] =
      /^((?:ủy|uỷ|uy) ban (?:nhân dân|nhan dan) )?((?:huyện|huyen|thị xã|thi xa|thành phố|thanh pho|xã|phường|phuong|thị trấn|thi tran|quận|đặc khu) .+)$/.exec(
        name,
      ) ?? []
    return place === undefined ? undefined : lookUp(committee === undefined ? `ủy ban nhân dân ${place}` : place)
  }
  return {
    add(agency) {
      seen.clear()
      for (const name of [agency.id, agency.name, agency.shortName ?? '', ...(agency.aliases ?? [])]) {
        const letters = accented(name)
        if (letters === '') continue
        const list = byName.get(withoutAccents(letters)) ?? []
        byName.set(withoutAccents(letters), list)
        list.push({ agency, accented: letters, bare: isBare(name), isId: name === agency.id })
      }
      const initials = initialsOf(agency.name)
      if (initials !== undefined) byInitials.set(initials, byInitials.has(initials) ? undefined : agency)
    },
    find(text) {
      if (!seen.has(text)) seen.set(text, lookUp(text) ?? ofPlace(text))
      return seen.get(text)
    },
  }
}

/** The finder over agencies that are all known. */
export function agencyFinder(agencies: Iterable<Agency>): (text: string) => Agency | undefined {
  const index = agencyIndex()
  for (const agency of agencies) index.add(agency)
  return index.find
}

/** What a department is called by the first letters of its field: “Sở LĐTBXH”; of fewer letters many would share them. */
function initialsOf(name: string): string | undefined {
  const [, head = '', field = ''] = /^(so|bo) (.+)$/.exec(agencyKey(name)) ?? []
  const letters = field
    .split(' ')
    .filter((word) => word !== 'va' && word !== '')
    .map((word) => word.charAt(0))
  return letters.length >= 4 ? `${head}${letters.join('')}` : undefined
}
