import type { Head, JudgeFile } from '../../src/architecture/schema/judge-file.js'

/** A judge file as text: a figure a line, so that a change of weights can be read in a diff. */
export function judgeText({ heads, right, twins, counterparts, leaveOneOut, ...head }: JudgeFile): string {
  const table = Object.entries(leaveOneOut).map(([set, row]) => `    ${JSON.stringify(set)}: ${JSON.stringify(row)}`)
  const parts = Object.entries(heads).map(([name, one]) => `    ${JSON.stringify(name)}: ${headText(one, '    ')}`)
  const fields = [
    ...Object.entries(head).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}`),
    `  "leaveOneOut": {\n${table.join(',\n')}\n  }`,
    `  "heads": {\n${parts.join(',\n')}\n  }`,
  ]
  if (right) fields.push(`  "right": ${headText(right, '  ')}`)
  for (const [name, { head: one, ...rest }] of Object.entries({ twins, counterparts })) {
    const told = Object.entries(rest).map(([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    fields.push(`  ${JSON.stringify(name)}: {\n${told.join(',\n')},\n    "head": ${headText(one, '    ')}\n  }`)
  }
  return `{\n${fields.join(',\n')}\n}\n`
}

function headText({ answers, bias, figures }: Head, indent: string): string {
  const lines = figures.map((figure) => `${indent}    ${JSON.stringify(figure)}`).join(',\n')
  return `{\n${indent}  "answers": ${JSON.stringify(answers)},\n${indent}  "bias": ${JSON.stringify(bias)},\n${indent}  "figures": [\n${lines}\n${indent}  ]\n${indent}}`
}
