import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent, YAMLException } from 'js-yaml'
import { type Limits, limitHint, type Marks, type PlaceTable, type Source, type Text } from '../../kernel/index.js'
import { type Begun, createMarkWriter } from './marks.js'
import { syntaxMessage } from './yaml-messages.js'
import { type Cut, cutsOf, pieces, Uneven, wholePiece, type YamlPiece } from './yaml-pieces.js'

export interface YamlProblem {
  readonly offset: number
  readonly message: Text
}

export interface YamlDocument {
  /** The value in YAML 1.2's core schema; undefined where the text could not be parsed or is empty. */
  readonly value: unknown
  readonly start: number
  readonly problems: readonly YamlProblem[]
  /** Where its parts are written; nothing where it says what JSON cannot: one part at two places, a number that is none. */
  readonly marks?: Marks | undefined
}

type Container = Record<string, unknown> | unknown[]

interface Frame {
  readonly container: Container
  readonly start: number
  readonly begun: Begun
  readonly anchor: string
  /** The key whose value comes next; undefined where a key is expected. */
  key: string | undefined
  keyOffset: number
  /** The key was refused, and its value is with it. */
  refused: boolean
  size: number
}

/**
 * Builds plain values from js-yaml's event stream and notes in `table` where each was written, in one pass: parsing a second
 * time for positions would double the cost of the slowest stage. Dates stay text, keys that repeat or are unsafe are problems.
 * @param cuts where a large text is cut, so that its events do not all live at once
 */
export function readYaml(source: Source, table: PlaceTable, limits: Limits, cuts = cutsOf(source.text)): YamlDocument {
  const { text } = source
  try {
    const read =
      (cuts.length > 0 && inPieces(source, table, limits, cuts)) ||
      build(source, table, limits, wholePiece(text, limits.depth))
    const control = controlIn(text)
    return control ? { ...read, problems: [control, ...read.problems] } : read
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error
    return {
      value: undefined,
      start: 0,
      problems: [{ offset: error.mark?.position ?? 0, message: syntaxMessage(error.reason) }],
    }
  }
}

/** A control character, which YAML allows nowhere: the parser looks for it in values, but not in comments. */
function controlIn(text: string): YamlProblem | undefined {
  const offset = text.search(/[\0-\x08\x0B\x0C\x0E-\x1F]/)
  if (offset < 0) return undefined
  const code = `U+${text.charCodeAt(offset).toString(16).toUpperCase().padStart(4, '0')}`
  return {
    offset,
    message: {
      vi: `Tệp chứa ký tự điều khiển ${code}, YAML không cho phép ở bất cứ chỗ nào, kể cả trong chú thích. Hãy xóa ký tự này.`,
      en: `The file holds the control character ${code}, which YAML allows nowhere, comments included. Delete it.`,
    },
  }
}

/** Nothing where the text must be read whole. */
function inPieces(source: Source, table: PlaceTable, limits: Limits, cuts: readonly Cut[]): YamlDocument | undefined {
  try {
    return build(source, table, limits, pieces(source.text, cuts, limits.depth))
  } catch (error) {
    if (error instanceof YAMLException || error instanceof Uneven) return undefined
    throw error
  }
}

function build(source: Source, table: PlaceTable, limits: Limits, parts: Iterable<YamlPiece>): YamlDocument {
  const problems: YamlProblem[] = []
  const marks = createMarkWriter(source, table)
  const anchors = new Map<string, { value: unknown; size: number }>()
  const stack: Frame[] = []
  /** Of the piece that is being read. */
  let text = ''
  let at = 0
  let root: unknown
  let rootStart = 0
  let documents = 0
  let expanded = 0
  /** Whether JSON can say it all. */
  let plain = true

  /** Puts a value where it belongs. @returns false where it belongs nowhere */
  const add = (value: unknown, offset: number, size: number): boolean => {
    const frame = stack[stack.length - 1]
    if (!frame) {
      if (documents > 1) return false
      root = value
      rootStart = offset
      return true
    }
    frame.size += size
    if (Array.isArray(frame.container)) {
      marks.item(offset)
      frame.container.push(value)
      return true
    }
    const { key } = frame
    if (key === undefined) {
      problems.push({
        offset,
        message: {
          vi: 'Khóa phải là chữ, không được là danh sách hay nhóm trường.',
          en: 'A key must be text, not a list or a mapping.',
        },
      })
      frame.key = ''
      frame.keyOffset = frame.start
      frame.refused = Object.hasOwn(frame.container, '')
      return false
    }
    frame.key = undefined
    if (frame.refused) return false
    marks.field(key, frame.keyOffset, offset)
    frame.container[key] = value
    return true
  }

  const addKey = (frame: Frame, key: string, offset: number) => {
    frame.key = key
    frame.keyOffset = offset
    frame.refused = key === '__proto__' || Object.hasOwn(frame.container, key)
    if (key === '__proto__')
      problems.push({
        offset,
        message: { vi: 'Trường “__proto__” không được phép dùng.', en: 'The field “__proto__” is not allowed.' },
      })
    else if (frame.refused)
      problems.push({
        offset,
        message: {
          vi: `Trường “${key}” bị khai báo hai lần trong cùng một nhóm.`,
          en: `The field “${key}” is given twice.`,
        },
      })
  }

  const open = (container: Container, start: number, anchor: string) => {
    stack.push({
      container,
      start,
      begun: marks.begin(),
      anchor,
      key: undefined,
      keyOffset: 0,
      refused: false,
      size: 1,
    })
  }

  for (const piece of parts) {
    text = piece.text
    at = piece.at
    for (let i = piece.from; i < piece.to; i++) {
      const event = piece.events[i]
      if (event) take(event)
      if (expanded > limits.aliasNodes) return { value: undefined, start: 0, problems }
    }
  }
  const written = marks.done(root)
  return { value: root, start: rootStart, problems, marks: plain ? written : undefined }

  function take(event: Event): void {
    switch (event.type) {
      case EVENT_ID.DOCUMENT:
        documents++
        break
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING: {
        const start = at + event.start
        checkTag(event.tagStart, event.tagEnd, event.type === EVENT_ID.MAPPING ? 'map' : 'seq')
        if (documents === 2 && stack.length === 0) secondDocument(start)
        open(event.type === EVENT_ID.SEQUENCE ? [] : {}, start, anchorOf(event))
        break
      }
      case EVENT_ID.SCALAR: {
        const offset = scalarOffset(event)
        if (documents === 2 && stack.length === 0) secondDocument(offset)
        const frame = stack[stack.length - 1]
        if (frame && frame.key === undefined && !Array.isArray(frame.container)) {
          addKey(frame, bounded(getScalarValue(text, event), offset), offset)
          break
        }
        const value = scalar(event, offset)
        const anchor = anchorOf(event)
        if (anchor) anchors.set(anchor, { value, size: 1 })
        add(value, offset, 1)
        break
      }
      case EVENT_ID.ALIAS:
        addAlias(text.slice(event.anchorStart, event.anchorEnd), at + event.anchorStart)
        break
      case EVENT_ID.POP: {
        const frame = stack.pop()
        if (!frame) break // closes the document
        const { container, start, begun, anchor, size } = frame
        marks.end(container, start, begun)
        if (anchor) anchors.set(anchor, { value: container, size })
        if (!add(container, start, size)) marks.apart(container, begun)
        break
      }
    }
  }

  function addAlias(name: string, offset: number): void {
    plain = false
    const target = anchors.get(name)
    if (!target) {
      problems.push({
        offset,
        message: {
          vi: `Không có neo nào tên “&${name}” ở phía trước.`,
          en: `No anchor “&${name}” stands before this.`,
        },
      })
      add(null, offset, 1)
      return
    }
    expanded += target.size
    if (expanded <= limits.aliasNodes) add(target.value, offset, target.size)
    else
      problems.push({
        offset,
        message: {
          vi: `Các bí danh “*${name}” khai triển quá ${limits.aliasNodes} phần tử ${limitHint('aliasNodes').vi}: tệp bị từ chối.`,
          en: `The aliases “*${name}” expand to more than ${limits.aliasNodes} nodes ${limitHint('aliasNodes').en}: the file is refused.`,
        },
      })
  }

  function anchorOf(event: { anchorStart: number; anchorEnd: number }): string {
    return event.anchorStart < 0 ? '' : text.slice(event.anchorStart, event.anchorEnd)
  }

  function secondDocument(offset: number): void {
    problems.push({
      offset,
      message: {
        vi: 'Mỗi tệp chỉ chứa một tài liệu YAML; hãy bỏ dòng “---” hoặc tách thành hai tệp.',
        en: 'A file holds one YAML document; remove the “---” or split the file.',
      },
    })
  }

  function scalarOffset(event: ScalarEvent): number {
    if (event.valueStart < 0) return event.tagStart >= 0 ? at + event.tagStart : afterKey()
    const quoted = event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
    return at + (quoted ? event.valueStart - 1 : event.valueStart)
  }

  /** An empty value has no place of its own: its key's is the best there is. */
  function afterKey(): number {
    const frame = stack[stack.length - 1]
    return frame?.key === undefined ? (frame?.start ?? 0) : frame.keyOffset
  }

  function scalar(event: ScalarEvent, offset: number): unknown {
    const value = bounded(event.valueStart < 0 ? '' : getScalarValue(text, event), offset)
    if (event.tagStart >= 0) {
      checkTag(event.tagStart, event.tagEnd, 'str')
      return value
    }
    if (event.style !== SCALAR_STYLE.PLAIN) return value
    const meant = plainScalar(value)
    if (typeof meant === 'number' && (!Number.isFinite(meant) || Object.is(meant, -0))) plain = false
    return meant
  }

  /** A text within the limit: a longer one is a fault and is not gone through. */
  function bounded(value: string, offset: number): string {
    if (value.length <= limits.textCharacters) return value
    const hint = limitHint('textCharacters')
    problems.push({
      offset,
      message: {
        vi: `Một giá trị dài quá ${limits.textCharacters.toLocaleString('vi-VN')} ký tự ${hint.vi}.`,
        en: `A value is longer than ${limits.textCharacters.toLocaleString('en-GB')} characters ${hint.en}.`,
      },
    })
    return value.slice(0, 80)
  }

  function checkTag(start: number, end: number, allowed: string): void {
    if (start < 0) return
    const tag = text.slice(start, end)
    if (tag === `!!${allowed}` || tag === '!') return
    problems.push({
      offset: at + start,
      message: {
        vi: `Thẻ YAML “${tag}” không được hỗ trợ; hãy bỏ thẻ này.`,
        en: `The YAML tag “${tag}” is not supported; remove it.`,
      },
    })
  }
}

const integer = /^[-+]?[0-9]+$/
const float = /^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$/

/** Resolves a plain scalar as YAML 1.2's core schema does (section 10.3.2): `no` is text, `2019-03-15` is text. */
export function plainScalar(value: string): unknown {
  if (value === '') return null
  const first = value.charCodeAt(0)
  const numeric = (first >= 48 && first <= 57) || first === 43 || first === 45 || first === 46
  if (numeric) {
    if (integer.test(value)) return Number(value)
    if (/^0o[0-7]+$/.test(value) || /^0x[0-9a-fA-F]+$/.test(value)) return Number(value)
    if (float.test(value)) return Number(value)
    if (/^[-+]?\.(inf|Inf|INF)$/.test(value)) return value.startsWith('-') ? -Infinity : Infinity
    if (/^\.(nan|NaN|NAN)$/.test(value)) return Number.NaN
    return value
  }
  switch (value) {
    case '~':
    case 'null':
    case 'Null':
    case 'NULL':
      return null
    case 'true':
    case 'True':
    case 'TRUE':
      return true
    case 'false':
    case 'False':
    case 'FALSE':
      return false
    default:
      return value
  }
}
