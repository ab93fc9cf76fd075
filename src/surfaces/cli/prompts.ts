import askInput from '@inquirer/input'
import askSearch from '@inquirer/search'
import askSelect from '@inquirer/select'
import { visible, visibleLine } from '../../kernel/index.js'

/** Questions in a terminal, shown on standard error, so that what comes of them may go to standard output. */
const context = { output: process.stderr }

/** One of several answers. */
interface Choice<T> {
  readonly value: T
  readonly name: string
  readonly description?: string
}

interface Question<T> {
  readonly message: string
  readonly default?: T
}

interface Choosing<T> extends Question<T> {
  readonly theme?: { readonly style: { readonly keysHelpTip: () => string } }
}

/** A line that is typed. */
export function input(
  question: Question<string> & { readonly validate?: (text: string) => boolean | string },
): Promise<string> {
  const { default: given } = question
  return askInput({ ...shown(question), ...(given === undefined ? {} : { default: visibleLine(given) }) }, context)
}

/** One of a few answers. */
export function select<T>(question: Choosing<T> & { readonly choices: readonly Choice<T>[] }): Promise<T> {
  return askSelect<T>({ ...shown(question), choices: question.choices.map(shownChoice) }, context)
}

/** One of many answers, found by what is typed. */
export function search<T>(
  question: Choosing<T> & {
    readonly source: (term: string | undefined) => readonly Choice<T>[]
    readonly pageSize?: number
  },
): Promise<T> {
  return askSearch<T>({ ...shown(question), source: (term) => question.source(term).map(shownChoice) }, context)
}

/** Questions are put together of names that others wrote; a terminal would obey what stands in them. */
function shown<Q extends { readonly message: string }>(question: Q): Q {
  return { ...question, message: visible(question.message) }
}

function shownChoice<T>(choice: Choice<T>): Choice<T> {
  const { description } = choice
  return {
    ...choice,
    name: visibleLine(choice.name),
    ...(description === undefined ? {} : { description: visibleLine(description) }),
  }
}
