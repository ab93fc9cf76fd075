import * as Type from 'typebox'
import { schemaFaults } from '../../architecture/index.js'
import { InputError, type Lang, type Text } from '../../kernel/index.js'
import type { McpDesk } from './desk.js'

/** Something that an assistant may ask for. */
export interface Tool {
  readonly name: string
  readonly title: Text
  /** Tells an assistant when to call it. */
  readonly description: Text
  readonly input: (lang: Lang) => Type.TObject
  readonly output: Type.TObject
  /** Offered only where the command was started with `--write`. */
  readonly writes?: boolean
  /** @throws InputError in plain words for what cannot be answered */
  readonly run: (input: unknown, desk: McpDesk) => Promise<object>
}

interface Declared<Input extends Type.TObject, Output extends Type.TObject>
  extends Omit<Tool, 'input' | 'output' | 'run'> {
  readonly input: (lang: Lang) => Input
  readonly output: Output
  readonly run: (
    input: Type.Static<Input>,
    desk: McpDesk,
  ) => Answer<Type.Static<Output>> | Promise<Answer<Type.Static<Output>>>
}

/** What a schema describes, read-only; a field that may be left out may be undefined, which JSON leaves out. */
type Answer<T> = T extends readonly (infer Item)[]
  ? readonly Answer<Item>[]
  : T extends object
    ? { readonly [K in keyof T as object extends Pick<T, K> ? never : K]: Answer<T[K]> } & {
        readonly [K in keyof T as object extends Pick<T, K> ? K : never]?: Answer<T[K]> | undefined
      }
    : T

/** A tool whose input is checked against its schema before it is run. */
export function tool<Input extends Type.TObject, Output extends Type.TObject>(declared: Declared<Input, Output>): Tool {
  return {
    ...declared,
    run: async (input, desk) => {
      const given = input ?? {}
      const schema = declared.input(desk.lang)
      const faults = schemaFaults(schema, given, undefined, nowhere)
      if (!isInput(given)) throw notAsked(declared.name, faults)
      return declared.run(given, desk)

      function isInput(value: unknown): value is Type.Static<Input> {
        return faults.length === 0 && typeof value === 'object'
      }
    },
  }
}

/** What an assistant sends was not written in a file. */
const nowhere = { of: () => undefined, ofKey: () => undefined, written: () => undefined }

function notAsked(name: string, faults: ReturnType<typeof schemaFaults>): InputError {
  return new InputError(
    {
      vi: `Tham số của công cụ “${name}” không dùng được.`,
      en: `The arguments of “${name}” cannot be used.`,
    },
    faults,
  )
}

export const closed = { additionalProperties: false }

/** A text that an assistant sends: not empty, and no longer than can be answered in a moment. */
export function wordsSchema(most: number, description: string): Type.TString {
  return Type.String({ minLength: 1, maxLength: most, description })
}

/** How many items an answer may have at most. */
export function atMost(most: number, usual: number, lang: Lang) {
  return Type.Optional(
    Type.Integer({
      minimum: 1,
      maximum: most,
      description: {
        vi: `Số mục nhiều nhất trong kết quả; mặc định ${usual}`,
        en: `The most items in the answer; ${usual} by default`,
      }[lang],
    }),
  )
}

/** A day, or the year or month that holds it. */
export function daySchema(description: string) {
  return Type.Optional(Type.String({ format: 'partial-date', maxLength: 10, description }))
}

/** Longest text of a dossier, in characters: some hundred pages. */
export const longestDossier = 400_000
/** Longest question in words. */
export const longestQuestion = 20_000
/** Longest id. */
export const longestId = 200
