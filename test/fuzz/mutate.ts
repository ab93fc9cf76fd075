import fc from 'fast-check'

/** Pieces that YAML, its readers or our model give a meaning to. */
const dictionary = [
  ...[
    ':',
    ': ',
    '- ',
    '? ',
    '|',
    '>',
    '&a ',
    '*a',
    '!!str ',
    '!x ',
    '%YAML 1.2\n',
    '---\n',
    '...\n',
    '<<: ',
    '#',
    '\t',
  ],
  ...[
    '"',
    "'",
    '[',
    ']',
    '{',
    '}',
    ',',
    '\n',
    '\r\n',
    '\r',
    '  ',
    '\ufeff',
    '\u2028',
    '\u202e',
    '\0',
    '\u001b[2J',
    '\ud800',
  ],
  ...['null', '~', 'true', '.inf', '.nan', '0x1F', '1e999', '-1', '2019-02-30', '9999999999999999999999'],
  ...['__proto__', 'constructor', 'toString', 'id', 'systems', 'proposal', 'dependsOn', 'ht-mot-cua', 'lgsp', '../..'],
  ...['mật khẩu: Aa@12345', 'năng lượng', 'nâng lương', 'ĐẤT ĐAI', 'qua LGSP', 'không', '<script>', '{{x}}', ']]>'],
]

interface Mutation {
  readonly kind: 'insert' | 'delete' | 'copy' | 'swap'
  /** Places as shares of the text, so that a mutation fits any text. */
  readonly at: number
  readonly to: number
  readonly piece: string
}

const share = fc.double({ min: 0, max: 1, noNaN: true })
const mutation: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom('insert' as const, 'delete' as const, 'copy' as const, 'swap' as const),
  at: share,
  to: share,
  piece: fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...dictionary) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
})

/** Texts near the given ones: pieces put in, taken out, doubled; lines exchanged. */
export const near = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), fc.array(mutation, { minLength: 1, maxLength: 6 }))
    .map(([text, mutations]) => mutations.reduce(applied, text))

function applied(text: string, { kind, at, to, piece }: Mutation): string {
  const start = Math.floor(at * text.length)
  const end = Math.min(text.length, start + Math.floor(to * 40))
  switch (kind) {
    case 'insert':
      return text.slice(0, start) + piece + text.slice(start)
    case 'delete':
      return text.slice(0, start) + text.slice(end)
    case 'copy':
      return text.slice(0, end) + text.slice(start)
    case 'swap': {
      const lines = text.split('\n')
      const [i, j] = [Math.floor(at * (lines.length - 1)), Math.floor(to * (lines.length - 1))]
      const moved = lines[i] ?? ''
      lines[i] = lines[j] ?? ''
      lines[j] = moved
      return lines.join('\n')
    }
  }
}
