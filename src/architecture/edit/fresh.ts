import { dump } from 'js-yaml'

/**
 * The text of a new YAML file. `edit` would write the same of an empty text, but weighs every value's place; where thousands
 * are new and nothing has to be kept, that is not worth its time.
 * @param comment lines of a comment above all, without `#`
 */
export function freshYaml(value: Readonly<Record<string, unknown>>, comment: readonly string[]): string {
  const head = comment.map((line) => `# ${line.replace(/[\r\n]+/g, ' ')}\n`).join('')
  return head + dump(value, { lineWidth: 118, noRefs: true })
}
