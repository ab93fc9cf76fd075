import { describe, expect, it } from 'vitest'
import { allowedFunctions } from '../../src/appraise/rules/own/bounds.js'
import { compile } from '../../src/appraise/rules/own/expression.js'
import type { SubjectKind } from '../../src/appraise/rules/own/subjects.js'
import { templateOf } from '../../src/appraise/rules/own/template.js'
import { bound } from '../support/expressions.js'

const of = (system: object, asOf?: string) => bound('system', { system, owner: { id: 'so-a' }, asOf })
const bindings = of({
  name: 'Hệ thống A',
  users: ['một', 'hai', 'ba'],
  securityLevel: 2,
  shared: true,
  provides: [{ id: 'tra-cuu', name: 'Tra cứu' }],
})

const condition = (source: string, kind: SubjectKind = 'system') => compile(source, kind, ['bool'])
/** What is wrong with an expression, and the very text at which that is shown. */
const fault = (source: string, kind?: SubjectKind) => {
  const read = condition(source, kind)
  return 'start' in read ? `${source.slice(read.start)} | ${read.message.vi}` : 'none'
}
const remedy = (source: string, kind?: SubjectKind) => {
  const read = condition(source, kind)
  return 'start' in read ? read.remedy?.vi : 'none'
}
const evaluated = (source: string, over = bindings) => {
  const read = condition(source)
  if (!('evaluate' in read)) throw new Error(read.message.vi)
  return read.evaluate(over)
}
const steps = (source: string, over?: typeof bindings) => {
  const outcome = evaluated(source, over)
  return 'steps' in outcome ? outcome.steps : outcome.failed.message.vi
}

describe('the form of an expression is bounded', () => {
  it('in length', () => {
    const padded = (length: number) => `true${' '.repeat(length - 4)}`
    expect(fault(padded(2_000))).toBe('none')
    expect(fault(padded(2_001))).toMatch(/\| Biểu thức dài quá 2000 ký tự\.$/)
  })

  it('in passes over lists, within each other and one after the other', () => {
    const any = (list: string, inner: string) => `system.${list}.exists(x, ${inner})`
    expect(fault(any('users', 'system.functions.all(y, x == y)'))).toBe('none')
    expect(fault(any('users', 'system.functions.all(y, system.users.exists(z, z == y))'))).toMatch(
      /Biểu thức lồng quá 2 lần duyệt danh sách/,
    )
    // In what a pass is over, it is not within it.
    expect(fault("system.users.filter(x, x != '').filter(y, y != '').exists(z, z == '')")).toBe('none')
    const passes = (count: number) => Array.from({ length: count }, () => any('users', "x == 'a'")).join(' && ')
    expect(fault(passes(8))).toBe('none')
    expect(fault(passes(9))).toMatch(/Biểu thức duyệt danh sách quá 8 lần/)
  })

  it('sums may stand outside of passes, not within', () => {
    expect(fault("system.name + 'x' == 'ax'")).toBe('none')
    expect(fault("system.users.exists(x, x + 'a' == 'aa')")).toMatch(
      /\| Không dùng phép cộng bên trong exists, all, map, filter\.$/,
    )
    expect(fault("(system.users + system.functions).exists(x, x == 'a')")).toBe('none')
  })

  it.each([
    ['size(system.users) > 0'],
    ['has(system.name)'],
    ["system.name.contains('a')"],
    ["system.name.startsWith('a')"],
    ["system.name.endsWith('a')"],
    ["system.name.matches('a')"],
    ["system.name.lowerAscii() == 'a'"],
    ["system.name.upperAscii() == 'A'"],
    ["system.name.trim() == 'a'"],
    ["string(system.securityLevel) == '2'"],
    ["int('2') == 2"],
    ["double('2.5') > 2.0"],
    ["system.users.join(', ') == 'a'"],
    ["system.users.all(x, x != '')"],
    ["system.users.exists(x, x != '')"],
    ["system.users.exists_one(x, x != '')"],
    ['system.users.map(x, x.size()).size() == 3'],
    ["system.users.filter(x, x != '').size() == 3"],
  ])('a function that may be called: %s', (source) => {
    expect(fault(source)).toBe('none')
  })

  it('another function is refused, and one near it named', () => {
    expect(fault('timestamp(asOf) > timestamp(asOf)')).toContain(
      `Không có hàm “timestamp”. Các hàm được dùng: ${allowedFunctions.join(', ')}.`,
    )
    expect(remedy('siez(system.users) > 0')).toBe('Có phải bạn muốn viết “size”?')
    expect(remedy('timestamp(asOf) > timestamp(asOf)')).toBeUndefined()
    // Of several the first.
    expect(fault('timestamp(asOf) == duration(asOf)')).toMatch(/“timestamp”/)
    // Within other calls, lists and passes too.
    expect(fault("system.users.exists(x, x.reverse() == 'a')")).toMatch(/“reverse”/)
    expect(fault('size([timestamp(asOf)]) > 0')).toMatch(/“timestamp”/)
    expect(fault('bytes(system.name).size() > 0')).toMatch(/“bytes”/)
  })
})

describe('patterns', () => {
  const matching = (pattern: string) => fault(`system.name.matches(${JSON.stringify(pattern)})`).replace(/^.*\| /s, '')
  const complex = expect.stringMatching(/^Mẫu của matches quá phức tạp/)
  it.each([
    ['abc', 'none'],
    ['a+', 'none'],
    ['^a+b*', 'none'],
    ['a+b*', complex],
    ['^a+b*c+', complex],
    ['a{2,}b+', complex],
    ['a{2,9999}b+', complex],
    ['a{2}b+', 'none'],
    ['(ab|c)d', 'none'],
    ['(ab)+', complex],
    ['(ab)*', complex],
    ['(ab)?', complex],
    ['(ab){2}', complex],
    ['(?=ab)c', complex],
    ['(a)\\1', complex],
    ['(?<x>a)\\k<x>', complex],
    // Signs that are meant as themselves repeat nothing.
    ['\\+\\*a+', 'none'],
    ['[+*]+', 'none'],
    ['x'.repeat(200), 'none'],
    ['x'.repeat(201), complex],
    ['[a', 'Mẫu “[a” của matches không hợp lệ.'],
    ['a)', 'Mẫu “a)” của matches không hợp lệ.'],
  ])('%s', (pattern, expected) => {
    expect(matching(pattern)).toEqual(expected)
  })
  it('must be written out', () => {
    for (const argument of ['system.name', "'a' + 'b'", 'string(1)'])
      expect(fault(`system.name.matches(${argument})`)).toMatch(/\| Mẫu của matches phải viết thẳng trong dấu nháy\.$/)
  })
})

describe('the cost of an expression', () => {
  const lists = (count: number) => of({ users: Array.from({ length: count }, () => 'a'), name: 'x' })
  it('grows with the lists only as far as it passes over them', () => {
    const flat = "system.name == 'x'"
    expect(steps(flat, lists(10))).toBe(steps(flat, lists(1_000)))
    const [once, twice] = ["system.users.all(x, x == 'a')", 'system.users.all(x, system.users.all(y, x == y))']
    const ratio = (source: string) => Number(steps(source, lists(100))) / Number(steps(source, lists(10)))
    expect(ratio(once)).toBe(10)
    expect(ratio(twice)).toBe(100)
  })
  it('counts lists written in the expression, and sums, which may join lists', () => {
    const short = "['a', 'b'].all(x, x == 'a')"
    const long = `[${"'a', ".repeat(20)}'b'].all(x, x == 'a')`
    expect(Number(steps(long, lists(1)))).toBeGreaterThan(10 * Number(steps(short, lists(1))))
    const plain = "system.users.all(x, x == 'a') && system.name == 'ab'"
    const summed = "system.users.all(x, x == 'a') && system.name + '' == 'ab'"
    expect(Number(steps(summed, lists(5)))).toBeGreaterThan(2 * Number(steps(plain, lists(5))))
    // The same sums cost nothing more where no list is passed over.
    expect(steps("'a' + 'b' == 'ab'", lists(5))).toBe(steps("'a' + 'b' == 'ab'", lists(50)))
  })
  it('too much is not tried', () => {
    const twice = 'system.users.all(x, system.users.all(y, x == y))'
    expect(evaluated(twice, lists(300))).toMatchObject({ value: true })
    expect(steps(twice, lists(3_000))).toBe('Biểu thức cần quá nhiều bước với đối tượng này nên không được tính.')
  })
  it('patterns are not applied where any text is very long, in a list or not', () => {
    const long = (length: number, field: 'name' | 'users') => {
      const text = 'x'.repeat(length)
      return steps("system.name.matches('a+')", of({ [field]: field === 'users' ? ['a', text] : text }))
    }
    const refused = 'Không áp dụng matches cho đối tượng có trường dài hơn 10000 ký tự.'
    expect(long(10_000, 'name')).toEqual(expect.any(Number))
    expect(long(10_001, 'name')).toBe(refused)
    expect(long(10_001, 'users')).toBe(refused)
    expect(steps("system.name == 'a'", of({ name: 'x'.repeat(20_000) }))).toEqual(expect.any(Number))
    expect(steps("asOf.matches('a+')", of({}, 'x'.repeat(10_001)))).toBe(refused)
  })
})

describe('what the author of a rule is told', () => {
  it.each<[string, SubjectKind, string, string | undefined]>([
    [
      'sytem.name == "a"',
      'system',
      'sytem.name == "a" | Không có biến “sytem” trong biểu thức này. Các biến được dùng: system, owner, layer, asOf.',
      'Có phải bạn muốn viết “system”?',
    ],
    [
      'asof == "a"',
      'dependency',
      'asof == "a" | Không có biến “asof” trong biểu thức này. Các biến được dùng: dependency, from, to, asOf.',
      'Có phải bạn muốn viết “asOf”?',
    ],
    // The fields of what lists hold are known too.
    [
      "proposal.systems.exists(s, s.ownr == 'a')",
      'proposal',
      "ownr == 'a') | Không có trường “ownr”.",
      'Có phải bạn muốn viết “owner”, “owns”?',
    ],
    ["component.xyzxyz == 'a'", 'component', "xyzxyz == 'a' | Không có trường “xyzxyz”.", undefined],
    [
      'system.name',
      'system',
      'system.name | Điều kiện phải cho kết quả đúng hoặc sai, nhưng biểu thức này cho kiểu string.',
      'Thêm phép so sánh, ví dụ: system.owner == "so-tttt".',
    ],
  ])('%s', (source, kind, message, suggestion) => {
    expect(fault(source, kind)).toBe(message)
    expect(remedy(source, kind)).toBe(suggestion)
  })

  it('operators and functions on the wrong types, and broken syntax with its place', () => {
    for (const source of ["system.securityLevel == '3'", 'system.name > 3', 'system.name.contains(3)']) {
      expect(fault(source)).toMatch(/Phép tính hoặc hàm không dùng được với kiểu dữ liệu này \(/)
      expect(remedy(source)).toMatch(/^So sánh chữ với chữ/)
    }
    expect(fault('system.name == ')).toMatch(/Biểu thức sai cú pháp tại ký tự thứ \d+ \(/)
    expect(fault('true && )')).toMatch(/^\) \| Biểu thức sai cú pháp tại ký tự thứ 9 \(/)
    expect(remedy('true && )')).toBeUndefined()
  })

  it('what has no index, or not such a one', () => {
    for (const source of ["system.users['a'] == 'a'", "system.name[0] == 'a'", "system.lifecycle[0] == 'a'"]) {
      expect(fault(source)).toMatch(/ \| Chỉ lấy được phần tử của danh sách, bằng vị trí là số nguyên \(/)
      expect(remedy(source)).toMatch(/exists/)
    }
  })

  it('whole numbers compare with amounts, written without a point', () => {
    const read = condition('proposal.budget.total == 4500', 'proposal')
    if (!('evaluate' in read)) throw new Error(read.message.vi)
    const judged = (total: number) => read.evaluate(bound('proposal', { proposal: { budget: { total } } }))
    expect([judged(4_500), judged(4_500.5)]).toMatchObject([{ value: true }, { value: false }])
  })

  it.each([
    ["system.users[7] == 'a'", 'Danh sách không có phần tử ở vị trí được hỏi (phần tử đầu ở vị trí 0).', /size\(…\)/],
    [
      "system.functions[0] == 'a'",
      'Danh sách không có phần tử ở vị trí được hỏi (phần tử đầu ở vị trí 0).',
      /size\(…\)/,
    ],
    [
      "system.provides[1].name == 'a'",
      'Danh sách không có phần tử ở vị trí được hỏi (phần tử đầu ở vị trí 0).',
      /exists/,
    ],
    ["{'a': 'b'}['c'] == 'd'", 'Không có khóa được hỏi.', /“in”/],
    ['int(system.name) == 1', 'Giá trị đưa vào int(…) không phải số nguyên.', /matches/],
    ['double(system.name) == 1.0', 'Giá trị đưa vào double(…) không phải số.', /matches/],
    ['1 / (system.securityLevel - 2) == 1', 'Phép chia cho 0.', /khác 0/],
    ['1 % (system.securityLevel - 2) == 1', 'Phép chia cho 0.', /khác 0/],
    ['9223372036854775807 + system.securityLevel == 1', 'Kết quả vượt quá số lớn nhất tính được.', /nhỏ hơn/],
  ])('a value that cannot be had for one subject is told in plain words: %s', (source, message, suggestion) => {
    expect(evaluated(source)).toMatchObject({
      failed: {
        message: { vi: `Không tính được biểu thức. ${message}` },
        remedy: { vi: expect.stringMatching(suggestion) },
      },
    })
  })
  it.each([
    "system.provides[0].name == 'Tra cứu'",
    "system.provides.filter(p, p.id == 'tra-cuu')[0].name == 'Tra cứu'",
    "[system.provides[0]].exists(p, p.name == 'Tra cứu')",
    "has(system.provides) && system.provides.map(p, p.name)[0] == 'Tra cứu'",
  ])('records of a list are had by their place too: %s', (source) => {
    expect(evaluated(source)).toMatchObject({ value: true })
  })
})

describe('has', () => {
  it.each([
    ['has(system.name)', true],
    ['has(system.hosting)', false],
    ['!has( system.hosting ) && has(system.provides)', true],
    ['has(system.lifecycle.from)', false],
    ['system.provides.exists(p, has(p.name)) && !system.provides.exists(p, has(p.standards))', true],
    ["system.name == 'has(system.name)'", false],
  ])('asks whether a field was written: %s', (source, value) => {
    expect(evaluated(source)).toMatchObject({ value })
  })
})

describe('messages', () => {
  const filled = (message: string) => {
    const template = templateOf(message, 'system')
    return 'fill' in template ? template.fill(bindings) : `${message.slice(template.start)} | ${template.message.vi}`
  }
  it.each([
    ['Không có chỗ nào', 'Không có chỗ nào'],
    ['{{system.name}}: cấp {{ system.securityLevel }}.', 'Hệ thống A: cấp 2.'],
    ['{{system.users}}; {{system.shared}}; {{size(system.users)}}', 'một, hai, ba; true; 3'],
    ["{{system.users.filter(x, x != 'hai')}}", 'một, ba'],
    ['{{system.users[9]}} cuối', '… cuối'],
    ['Ngoặc {một} }} thì để nguyên', 'Ngoặc {một} }} thì để nguyên'],
    ['a {{ system.nam }}', 'nam }} | Không có trường “nam”.'],
    ['a {{system.name}} b {{  system.nam}}', 'nam}} | Không có trường “nam”.'],
    ['a {{system.name}} b {{system', '{{system | Dấu “{{” không có “}}” đi cùng.'],
    ['{{system.lifecycle}}', 'system.lifecycle}} | Không ghi được giá trị kiểu System_lifecycle vào thông báo.'],
    ['{{}}', expect.stringMatching(/^\}\} \| Biểu thức sai cú pháp/)],
  ])('%s', (message, expected) => {
    expect(filled(message)).toEqual(expected)
  })
  it('tell how to write a placeholder, and nothing where the type is at fault', () => {
    const suggestion = (message: string) => {
      const template = templateOf(message, 'system')
      return 'fill' in template ? 'none' : template.remedy?.vi
    }
    expect(suggestion('{{system')).toBe('Viết đầy đủ, ví dụ: {{system.name}}.')
    expect(suggestion('{{system.lifecycle}}')).toBeUndefined()
  })
})
