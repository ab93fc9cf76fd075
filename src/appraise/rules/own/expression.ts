import { TypeError as CelTypeError, Environment, EvaluationError, ParseError } from '@marcbachmann/cel-js'
import { didYouMean } from '../../../kernel/index.js'
import {
  allowedFunctions,
  callsOf,
  costOf,
  type ExpressionForm,
  type ExpressionNode,
  expressionForm,
  limits,
  longestExpression,
} from './bounds.js'
import { type ExpressionFault, failureOf } from './fault.js'
import { type RecordShape, typeName, type ValueShape, writtenField } from './shape.js'
import { type Bindings, variablesOf } from './subjects.js'

/** The value of an expression for one subject, with its cost; or why there is none. */
export type Evaluation = { readonly value: unknown; readonly steps: number } | { readonly failed: ExpressionFault }

/** An expression that was read, checked and bounded. */
export interface Expression {
  readonly type: string
  readonly evaluate: (bindings: Bindings) => Evaluation
}

/**
 * Reads an expression for a kind of subject: syntax, names, types and bounds are checked here, before anything is evaluated.
 * @param wanted the types that the value may have
 */
export function compile(source: string, kind: string, wanted: readonly string[]): Expression | ExpressionFault {
  if (source.length > longestExpression) {
    return {
      message: {
        vi: `Biểu thức dài quá ${longestExpression} ký tự.`,
        en: `The expression is longer than ${longestExpression} characters.`,
      },
      remedy: undefined,
      start: 0,
    }
  }
  const environment = environmentOf(kind)
  try {
    const parsed = environment.parse(source)
    const form = expressionForm(parsed.ast)
    if ('message' in form)
      return {
        message: form.message,
        remedy: form.function === undefined ? undefined : didYouMean(form.function, allowedFunctions),
        start: form.start,
      }
    const checked = parsed.check()
    if (!checked.valid) return explained(checked.error, kind)
    const type = checked.type ?? 'dyn'
    if (!wanted.includes(type)) return wrongType(type, wanted)
    const asked = withWritten(source, parsed.ast)
    const evaluated = asked === source ? parsed : environment.parse(asked)
    evaluated.check()
    return { type, evaluate: (bindings) => run(evaluated, form, bindings) }
  } catch (error) {
    return explained(error, kind)
  }
}

/** The expression with each `has(a.b)` as the question whether `b` was written; every field of a view is there. */
function withWritten(source: string, root: ExpressionNode): string {
  return callsOf(root, 'has')
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end }) => {
      const inner = text.slice(text.indexOf('(', start) + 1, end - 1).trim()
      return `${text.slice(0, start)}(${writtenField(inner)})${text.slice(end)}`
    }, source)
}

function run(parsed: (context: Bindings) => unknown, form: ExpressionForm, bindings: Bindings): Evaluation {
  const steps = costOf(form, bindings)
  if (typeof steps !== 'number') return { failed: { message: steps, remedy: undefined, start: 0 } }
  try {
    return { value: parsed(bindings), steps }
  } catch (error) {
    return { failed: failureOf(error) }
  }
}

const environments = new Map<string, Environment>()

function environmentOf(kind: string): Environment {
  const known = environments.get(kind)
  if (known) return known
  const environment = new Environment({ limits })
  // Whole numbers are written without a point: “proposal.budget.total == 4500”.
  environment.registerOperator('double == int', (a: number, b: bigint) => a === Number(b))
  const registered = new Set<string>()
  for (const [name, shape] of Object.entries(variablesOf(kind))) {
    register(environment, shape, registered)
    environment.registerVariable(name, typeName(shape))
  }
  environment.registerVariable('asOf', 'string')
  environments.set(kind, environment)
  return environment
}

/** Registers a record's type after those of its fields. */
function register(environment: Environment, shape: ValueShape, registered: Set<string>): void {
  if (shape.is === 'list') register(environment, shape.of, registered)
  if (shape.is !== 'record' || registered.has(shape.name)) return
  registered.add(shape.name)
  for (const inner of Object.values(shape.fields)) register(environment, inner, registered)
  const fields = Object.fromEntries(
    Object.entries(shape.fields).flatMap(([field, inner]) => [
      [field, typeName(inner)],
      [writtenField(field), 'bool'],
    ]),
  )
  environment.registerType(shape.name, { fields, ctor: shape.class })
}

/** The checker's errors in the words of the people who write rules. */
function explained(error: unknown, kind: string): ExpressionFault {
  if (!(error instanceof ParseError || error instanceof CelTypeError || error instanceof EvaluationError)) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      message: { vi: `Không đọc được biểu thức (${reason}).`, en: `The expression cannot be read (${reason}).` },
      remedy: undefined,
      start: 0,
    }
  }
  const { code, summary, range } = error
  const start = range?.start ?? 0
  const word = /: ?'?([\p{L}\p{N}_]+)'?/u.exec(summary)?.[1] ?? ''
  const names = [...Object.keys(variablesOf(kind)), 'asOf']
  switch (code) {
    case 'unknown_variable':
      return {
        message: {
          vi: `Không có biến “${word}” trong biểu thức này. Các biến được dùng: ${names.join(', ')}.`,
          en: `There is no variable “${word}” here. Variables: ${names.join(', ')}.`,
        },
        remedy: didYouMean(word, names),
        start,
      }
    case 'no_such_key':
      return {
        message: { vi: `Không có trường “${word}”.`, en: `There is no field “${word}”.` },
        remedy: didYouMean(word, fieldNames(kind)),
        start,
      }
    case 'no_such_overload':
    case 'no_matching_overload':
      return {
        message: {
          vi: `Phép tính hoặc hàm không dùng được với kiểu dữ liệu này (${summary}).`,
          en: `The operation does not fit these types (${summary}).`,
        },
        remedy: {
          vi: 'So sánh chữ với chữ, số với số; chữ viết trong dấu nháy đơn.',
          en: 'Compare text with text and numbers with numbers; text stands in single quotes.',
        },
        start,
      }
    case 'invalid_index_type':
    case 'cannot_index_type':
      return {
        message: {
          vi: `Chỉ lấy được phần tử của danh sách, bằng vị trí là số nguyên (${summary}).`,
          en: `Only a list has an index, which is a whole number (${summary}).`,
        },
        remedy: {
          vi: 'Viết danh_sách[0] cho phần tử đầu, hoặc dùng exists(…) để hỏi mọi phần tử; trường viết sau dấu chấm.',
          en: 'Write list[0] for the first, or ask all of them with exists(…); a field stands after a point.',
        },
        start,
      }
    default:
      return error instanceof ParseError
        ? {
            message: {
              vi: `Biểu thức sai cú pháp tại ký tự thứ ${start + 1} (${summary}).`,
              en: `The expression is not valid at character ${start + 1} (${summary}).`,
            },
            remedy: undefined,
            start,
          }
        : {
            message: { vi: `Biểu thức không hợp lệ (${summary}).`, en: `The expression is not valid (${summary}).` },
            remedy: undefined,
            start,
          }
  }
}

function wrongType(type: string, wanted: readonly string[]): ExpressionFault {
  const isCondition = wanted.length === 1 && wanted[0] === 'bool'
  return {
    message: isCondition
      ? {
          vi: `Điều kiện phải cho kết quả đúng hoặc sai, nhưng biểu thức này cho kiểu ${type}.`,
          en: `A condition must be true or false; this one is of type ${type}.`,
        }
      : {
          vi: `Không ghi được giá trị kiểu ${type} vào thông báo.`,
          en: `A value of type ${type} cannot be put into a message.`,
        },
    remedy: isCondition
      ? {
          vi: 'Thêm phép so sánh, ví dụ: system.owner == "so-tttt".',
          en: 'Add a comparison, for instance system.owner == "so-tttt".',
        }
      : undefined,
    start: 0,
  }
}

/** All fields that an expression of this kind can name. */
function fieldNames(kind: string): string[] {
  const names = new Set<string>()
  const visit = (shape: ValueShape): void => {
    if (shape.is === 'list') visit(shape.of)
    if (shape.is !== 'record') return
    for (const [field, inner] of Object.entries((shape satisfies RecordShape).fields)) {
      names.add(field)
      visit(inner)
    }
  }
  for (const shape of Object.values(variablesOf(kind))) visit(shape)
  return [...names]
}
