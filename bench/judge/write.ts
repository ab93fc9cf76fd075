import type { JudgeFile } from '../../src/architecture/schema/judge-file.js'

/** A judge file as text: a figure a line, so that a change of weights can be read in a diff. */
export function judgeText(file: JudgeFile): string {
  const { heads, ...rest } = file
  const parts = Object.entries(heads).map(([name, { answers, bias, figures }]) => {
    const lines = figures.map((figure) => `        ${JSON.stringify(figure)}`).join(',\n')
    return `    ${JSON.stringify(name)}: {\n      "answers": ${JSON.stringify(answers)},\n      "bias": ${JSON.stringify(bias)},\n      "figures": [\n${lines}\n      ]\n    }`
  })
  const { leaveOneOut, ...head } = rest
  const table = Object.entries(leaveOneOut).map(([set, row]) => `    ${JSON.stringify(set)}: ${JSON.stringify(row)}`)
  const start = Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
  return `{\n${start.join(',\n')},\n  "leaveOneOut": {\n${table.join(',\n')}\n  },\n  "heads": {\n${parts.join(',\n')}\n  }\n}\n`
}
