import type { PaperBlock, PaperPlace } from '../../../office/index.js'
import { type DossierReading, tidy } from '../context.js'
import type { Item, ItemSource } from '../item.js'
import type { LabelMeaning } from '../labels.js'
import { isNext } from '../numbers.js'
import { mostlyDoing, namesAlone, withoutCodes } from './form.js'
import { type Announcement, announcementOf, announces, callsFunctions } from './lead.js'
import { type Line, linesOf } from './lines.js'

/** A list with what announces it. */
export interface AnnouncedList {
  readonly by: Announcement
  /** Where the announcement stands; a label is none of its own. */
  readonly lead: PaperPlace | undefined
  readonly under: ReadonlySet<LabelMeaning>
  readonly items: readonly Item[]
}

/**
 * Lists that a line before them, a heading, or their own sentence announces: with numbers or bullets, in groups, or short lines with no
 * sign at all; also within one cell.
 */
export function announcedLists({ paper, passages }: DossierReading): AnnouncedList[] {
  const known = new Map(passages.map((passage) => [JSON.stringify(passage.source.place), passage]))
  return runsOf(paper.blocks).flatMap((lines) =>
    lines.flatMap((line, i): AnnouncedList[] => {
      const passage = known.get(JSON.stringify(line.place))
      const list = (by: Announcement, texts: readonly { text: string; place: PaperPlace }[]): AnnouncedList[] => {
        const source = (text: string, place: PaperPlace): ItemSource => ({
          place,
          path: passage?.source.path ?? [],
          quote: text,
        })
        const items = texts
          .map(({ text, place }) => ({ value: tidy(text), source: source(text, place) }))
          .filter(({ value }) => value !== '')
        return items.length > 1
          ? [{ by, lead: line.place, under: passage?.under ?? new Set(), items: namesAlone(withoutCodes(items)) }]
          : []
      }
      const inline = sentenceLists(line.text).flatMap(({ by, parts }) =>
        list(
          by,
          parts.map((text) => ({ text, place: line.place })),
        ),
      )
      // “Module 1: …” above “Module 2: …” needs no announcement.
      if (ofModules.test(line.format ?? '') && !goesOn(lines.slice(Math.max(0, i - mostDetails), i).reverse(), line))
        inline.push(...list('functions', listFrom(lines, i, { ...line, format: undefined })))
      // A list below a sentence that only describes.
      const next = lines[i + 1]?.format
      if (line.format === undefined && !mayLead(line) && next !== undefined && !isNamed(next))
        inline.push(...list('none', listFrom(lines, i + 1, line)))
      if (!mayLead(line)) return inline
      const by = announcementOf(line.text)
      return by === 'none' ? inline : [...inline, ...list(by, below(lines, i, by))]
    }),
  )
}

/** What stands together: the text between tables, and each cell that has several lines. */
function runsOf(blocks: readonly PaperBlock[]): Line[][] {
  const runs: Line[][] = [[]]
  for (const block of blocks) {
    if (block.of === 'paragraph') runs.at(-1)?.push(...linesOf(block))
    else {
      for (const { cells } of block.rows)
        for (const cell of cells) if (!cell.merged) runs.push(cell.paragraphs.flatMap(linesOf))
      runs.push([])
    }
  }
  return runs
}

const ofModules = /^named (?:module|mô đun|mô-đun|phân hệ|chức năng|tính năng|nghiệp vụ|uc|use case|ca sử dụng)$/u

/** Longer lines announce nothing, but for the last sentence of a paragraph, which ends in a colon. */
const longestHead = 110
const mayLead = ({ text }: Line) => /:\s*$/u.test(text) || (text.length <= longestHead && !/[.;,]$/u.test(text))

/** The list below a line. */
function below(lines: readonly Line[], at: number, by: Announcement): { text: string; place: PaperPlace }[] {
  const lead = lines[at]
  const first = lines[at + 1]
  if (!lead || !first) return []
  if (first.format !== undefined && first.format !== lead.format) return listFrom(lines, at + 1, lead)
  if (!announces(by)) return []
  return lines[at + 2]?.format !== undefined ? groupsFrom(lines, at + 1, lead) : bareFrom(lines, at + 1, lead)
}

/** Items of one format; where some have a list of their own below, that is meant. */
function listFrom(lines: readonly Line[], from: number, lead: Line): Line[] {
  const format = lines[from]?.format
  const items: { own: Line; children: Line[] }[] = []
  for (const [i, line] of lines.slice(from).entries()) {
    const last = items.at(-1)
    if (line.format === format && follows(last?.own, line)) items.push({ own: line, children: [] })
    // “UC-01. …” with who does it and how below, above “UC-02. …”.
    else if (last && line.format === undefined && goesOn(lines.slice(from + i, from + i + mostDetails), last.own))
      continue
    // Bold names of groups and what stands below them may have the same sign.
    else if (last?.own.heads && line.format === format && format?.startsWith('bullet')) last.children.push(line)
    else if (last && line.format !== undefined && !isBeside(line, lead) && line.format !== format && !line.heads)
      last.children.push(line)
    else break
  }
  return items.flatMap(({ own, children }) => {
    const grouped = children.length > 1 || (children.length > 0 && /:\s*$/u.test(own.text))
    if (!grouped) return [own]
    // Of a list within a list the lines that open it only name what follows.
    const within = children.filter((child, i) => !(/:\s*$/u.test(child.text) && i + 1 < children.length))
    return ofParts.test(own.format ?? '') ? [withoutName(own), ...within] : within
  })
}

const isNamed = (format: string) => format.startsWith('named')

/** Whether of things that are called by a name and a number another is the next line that has a format; between two stands what tells more. */
const goesOn = (lines: readonly Line[], { format }: Line) =>
  format !== undefined && isNamed(format) && lines.find((line) => line.format !== undefined)?.format === format
const mostDetails = 8

/** Whether a line goes on where the lead stands: “3.3.” behind the heading “3.2.”, not “3.3.” of the third group below it. */
const isBeside = (line: Line, lead: Line) => line.format === lead.format && line.heads === lead.heads

const follows = (last: Line | undefined, line: Line) =>
  last === undefined || (line.format?.startsWith('bullet') ? line.heads === last.heads : isNext(last, line))

/** What is delivered as a thing of its own counts with its name, a group only orders functions. */
const ofParts = /^named (?:thành|hợp|cấu) phần$/u
const withoutName = (line: Line): Line => ({ ...line, text: line.text.replace(/^[^:.–-]*[:.–-]\s+/u, '') })

/** The sort of a number, whatever part of the paper it counts in. */
const sortOf = (format: string | undefined) => format?.split(' ')[0]

/** Lists with a line above each that names its group. */
function groupsFrom(lines: readonly Line[], from: number, lead: Line): Line[] {
  const format = lines[from + 1]?.format
  const sort = sortOf(format)
  const found: Line[] = []
  let at = from
  for (;;) {
    const [group, first] = [lines[at], lines[at + 1]]
    const isGroup =
      group !== undefined &&
      sortOf(group.format) !== sort &&
      group.text.length <= longestHead &&
      !/[.;]$/u.test(group.text)
    if (!isGroup || group.format !== lines[from]?.format || sortOf(first?.format) !== sort || format === lead.format)
      return found
    const list = listFrom(lines, at + 1, group)
    if (list.length === 0) return found
    found.push(...list)
    const last = list.at(-1)
    at = last ? lines.indexOf(last) + 1 : lines.length
  }
}

/** Short lines with no sign before them, until prose begins. */
function bareFrom(lines: readonly Line[], from: number, lead: Line): Line[] {
  const found: Line[] = []
  for (const line of lines.slice(from)) {
    if (line.format !== undefined || line.heads || line.text.length > longestBare || /[.:]$|\.\s/u.test(line.text))
      break
    found.push(line)
  }
  return found.length >= fewestBare && !lead.heads ? found : []
}
const longestBare = 110
const fewestBare = 3

/** Longer passages list nothing in a sentence. */
const longestPassage = 4000

/** “Về chức năng: phần giữ lại: …”. */
const furtherLead = /^\s*(?:phần|cụ thể|trong đó|gồm|bao gồm|đó là)(?![\p{L}])[^:;]{0,30}:/iu

/** “… có các chức năng: a; b; c.”, “… gồm: a – b – c.”, “… các chức năng a, b và c.”: in one sentence. */
function sentenceLists(text: string): { by: Announcement; parts: string[] }[] {
  if (text.length > longestPassage) return []
  return text.split(/(?<=\.)\s+(?=\p{Lu})/u).flatMap((sentence) => {
    for (let at = sentence.indexOf(':'); at >= 0; at = sentence.indexOf(':', at + 1)) {
      const by = announcementOf(sentence.slice(0, at))
      if (!announces(by)) continue
      const parts = partsOf(sentence.slice(at + 1).replace(furtherLead, ''), callsFunctions(by))
      if (parts.length > 1) return [{ by, parts }]
    }
    const [, named] = namesFunctions.exec(sentence) ?? []
    const parts = named === undefined || announcementOf(sentence) === 'none' ? [] : named.split(/,(?!\d)|\svà(?=\s)/u)
    return parts.length >= fewestBare && mostlyDoing(parts, leastDoing) ? [{ by: 'functions', parts }] : []
  })
}

const namesFunctions =
  /(?:các|những)\s(?:chức năng|tính năng)(?:\s(?:chính|cơ bản|sau|như|gồm|là))*\s([^.;:]{10,600})/iu
const leastDoing = 0.75

/** What stands between semicolons, numbers or dashes; between commas where a list is certain. */
function partsOf(text: string, certain: boolean): string[] {
  const marks = text.match(numberWithin) ?? []
  const parts = text.includes(';')
    ? text.split(';')
    : marks.length > 1
      ? text.split(numberWithin).slice(/^\s*\(?[a-zđ\d]{1,2}\)/u.test(text) ? 1 : 0)
      : /\s[–-]\s/u.test(text) || !(certain || text.split(/,(?!\d)/u).every((part) => isThing.test(part)))
        ? text.split(/\s[–-]\s/u)
        : text.split(/,(?!\d)/u)
  return parts.map((part) => part.replace(/^\s*(?:[-–+•*]\s+|\(?(?:[a-zđ]|\d{1,2}|[ivx]{1,5})\)\s*)?(?:và\s+)?/u, ''))
}
const isThing = /^\s*(?:và\s+)?(?:phần mềm|ứng dụng|cổng|trang|phân hệ|module|kho|cơ sở dữ liệu)(?![\p{L}])/iu
const numberWithin = /(?:^|(?<=[\s,]))\(?(?:[a-zđ]|\d{1,2}|[ivx]{1,5})\)\s/gu
