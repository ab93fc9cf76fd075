import type { Text } from '../../../kernel/index.js'
import type { ExpressionView } from './shape.js'
import type { Bindings } from './subjects.js'

/**
 * Bounds on expressions from a workspace. CEL ends by construction, but nested macros multiply, chained text doubles and a
 * pattern may backtrack; so the form of an expression is bounded when it is read, and its cost before each evaluation.
 */

/** Structural limits of the parser. */
export const limits = { maxAstNodes: 300, maxDepth: 30, maxListElements: 100, maxMapEntries: 50, maxCallArguments: 8 }

/** Longest expression that is read at all, in characters. */
export const longestExpression = 2_000
const mostNested = 2
const mostMacros = 8
/** Steps that one evaluation may take by estimate. */
const mostSteps = 5_000_000
/** Longest text to which a pattern is applied. */
const longestMatched = 10_000
const longestPattern = 200

const macros = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])
const functions = new Set([
  'size',
  'has',
  'contains',
  'startsWith',
  'endsWith',
  'matches',
  'lowerAscii',
  'upperAscii',
  'trim',
  'string',
  'int',
  'double',
  'join',
  ...macros,
])

/** The functions that an expression may call. */
export const allowedFunctions: readonly string[] = [...functions]

/** A node of the parser's tree, as far as the bounds look at it. */
export interface ExpressionNode {
  readonly op: string
  readonly args: unknown
  readonly start: number
  readonly end: number
}

/** What is wrong with the form of an expression, and where in it. */
export interface FormFault {
  readonly message: Text
  readonly start: number
  /** A misspelt function, for a suggestion. */
  readonly function?: string
}

/** What the form of an expression says about its cost. */
export interface ExpressionForm {
  readonly nodes: number
  readonly nesting: number
  /** Most elements of a list written in the expression. */
  readonly longestList: number
  /** `+`, which may join lists. */
  readonly sums: number
  readonly usesPattern: boolean
}

/** Looks through an expression's tree: its form, or the first fault. */
export function expressionForm(root: ExpressionNode): ExpressionForm | FormFault {
  let nodes = 0
  let nesting = 0
  let macroCalls = 0
  let longestList = 0
  let sums = 0
  let usesPattern = false
  let fault: FormFault | undefined
  const visit = (value: unknown, depth: number): void => {
    if (fault) return
    if (Array.isArray(value)) {
      for (const item of value) visit(item, depth)
      return
    }
    if (!isNode(value)) return
    nodes++
    nesting = Math.max(nesting, depth)
    const call = callOf(value)
    if (value.op === 'list' && Array.isArray(value.args)) longestList = Math.max(longestList, value.args.length)
    if (value.op === '+') {
      sums++
      if (depth > 0)
        fault = at(value, {
          vi: 'Không dùng phép cộng bên trong exists, all, map, filter.',
          en: 'No “+” inside exists, all, map and filter.',
        })
    }
    if (!call) {
      visit(value.args, depth)
      return
    }
    if (!functions.has(call.name)) {
      fault = {
        ...at(value, {
          vi: `Không có hàm “${call.name}”. Các hàm được dùng: ${allowedFunctions.join(', ')}.`,
          en: `There is no function “${call.name}”. Functions: ${allowedFunctions.join(', ')}.`,
        }),
        function: call.name,
      }
      return
    }
    if (call.name === 'matches') {
      usesPattern = true
      fault = patternFault(value, call.args[0])
    }
    visit(call.receiver, depth)
    if (!macros.has(call.name)) {
      visit(call.args, depth)
      return
    }
    macroCalls++
    if (depth >= mostNested)
      fault = at(value, {
        vi: `Biểu thức lồng quá ${mostNested} lần duyệt danh sách (exists, all, map, filter): bị từ chối để không chạy quá lâu.`,
        en: `More than ${mostNested} nested passes over lists (exists, all, map, filter): refused, it might run too long.`,
      })
    else if (macroCalls > mostMacros)
      fault = at(value, {
        vi: `Biểu thức duyệt danh sách quá ${mostMacros} lần: bị từ chối để không chạy quá lâu.`,
        en: `More than ${mostMacros} passes over lists: refused, it might run too long.`,
      })
    else visit(call.args, depth + 1)
  }
  visit(root, 0)
  return fault ?? { nodes, nesting, longestList, sums, usesPattern }
}

function at(node: ExpressionNode, message: Text): FormFault {
  return { message, start: node.start }
}

function isNode(value: unknown): value is ExpressionNode {
  return typeof value === 'object' && value !== null && 'op' in value && 'args' in value && 'start' in value
}

function callOf(node: ExpressionNode): { name: string; receiver: unknown; args: readonly unknown[] } | undefined {
  if (!Array.isArray(node.args)) return undefined
  const [name, second, third]: unknown[] = node.args
  if (node.op === 'call') return { name: String(name), receiver: undefined, args: Array.isArray(second) ? second : [] }
  if (node.op === 'rcall') return { name: String(name), receiver: second, args: Array.isArray(third) ? third : [] }
  return undefined
}

/** Every call of a function in a tree. */
export function callsOf(root: unknown, name: string): ExpressionNode[] {
  if (Array.isArray(root)) return root.flatMap((item) => callsOf(item, name))
  if (!isNode(root)) return []
  return callOf(root)?.name === name ? [root] : callsOf(root.args, name)
}

/**
 * Patterns are JavaScript's, which backtrack: only those whose time grows at most with the square of the text are taken. So no
 * repeated group, no reference back, no looking round; one open repetition, or two where the pattern begins with ^.
 */
function patternFault(call: ExpressionNode, argument: unknown): FormFault | undefined {
  const pattern =
    isNode(argument) && argument.op === 'value' && typeof argument.args === 'string' ? argument.args : undefined
  if (pattern === undefined)
    return at(call, {
      vi: 'Mẫu của matches phải viết thẳng trong dấu nháy.',
      en: 'The pattern of matches must be written out as a text.',
    })
  const bare = pattern.replace(/\\./g, '_').replace(/\[[^\]]*\]/g, '_')
  const open = bare.match(/[*+]|\{\d+,\d*\}/g)?.length ?? 0
  const safe =
    pattern.length <= longestPattern &&
    !/\)[*+?{]|\(\?|\\[1-9k]/.test(pattern) &&
    open <= (pattern.startsWith('^') ? 2 : 1)
  if (!safe)
    return at(call, {
      vi: 'Mẫu của matches quá phức tạp: không lặp nhóm, không tham chiếu ngược, nhiều nhất một dấu lặp (hai nếu bắt đầu bằng ^).',
      en: 'The pattern of matches is too complex: no repeated groups or back references, at most one repetition (two after ^).',
    })
  try {
    new RegExp(pattern)
    return undefined
  } catch {
    return at(call, {
      vi: `Mẫu “${pattern}” của matches không hợp lệ.`,
      en: `The pattern “${pattern}” of matches is not valid.`,
    })
  }
}

/** The steps of one evaluation by estimate, or why it must not be tried. */
export function costOf(form: ExpressionForm, bindings: Bindings): number | Text {
  const sizes = Object.values(bindings).map(measure)
  const list = Math.max(0, ...sizes.map((size) => size.list))
  const text = Math.max(0, ...sizes.map((size) => size.text))
  if (form.usesPattern && text > longestMatched) {
    return {
      vi: `Không áp dụng matches cho đối tượng có trường dài hơn ${longestMatched} ký tự.`,
      en: `matches is not applied where a field has more than ${longestMatched} characters.`,
    }
  }
  const steps = form.nodes * Math.max(1, list, form.longestList) ** form.nesting * (1 + form.sums) ** form.nesting
  if (steps > mostSteps) {
    return {
      vi: 'Biểu thức cần quá nhiều bước với đối tượng này nên không được tính.',
      en: 'The expression would take too many steps for this subject and was not evaluated.',
    }
  }
  return steps
}

/** What was measured of the view of a subject; views never change, and many rules ask for the same. */
const measured = new WeakMap<object, { list: number; text: number }>()

function measure(view: ExpressionView): { list: number; text: number } {
  if (typeof view !== 'object') return longest(view)
  const found = measured.get(view) ?? longest(view)
  measured.set(view, found)
  return found
}

function longest(view: ExpressionView): { list: number; text: number } {
  if (typeof view === 'string') return { list: 0, text: view.length }
  if (typeof view !== 'object') return { list: 0, text: 0 }
  let list = Array.isArray(view) ? view.length : 0
  let text = 0
  for (const inner of Object.values(view)) {
    const found = longest(inner)
    list = Math.max(list, found.list)
    text = Math.max(text, found.text)
  }
  return { list, text }
}
