import { describe, expect, it } from 'vitest'
import { lazily, once, remembered } from '../../src/kernel/once.js'

describe('what is worked out once', () => {
  it.each<[string, (make: () => unknown) => () => unknown]>([
    [
      'for a thing',
      (make) => {
        const [of, thing] = [once(make), {}]
        return () => of(thing)
      },
    ],
    [
      'for a text',
      (make) => {
        const of = remembered(make)
        return () => of('text')
      },
    ],
    ['at all', lazily],
  ])('%s may be nothing', (_, of) => {
    for (const value of [undefined, false, 0, 'value']) {
      let made = 0
      const get = of(() => {
        made++
        return value
      })
      expect([get(), get(), made]).toEqual([value, value, 1])
    }
  })

  it('for one thing is not for another', () => {
    const nameOf = once(({ name }: { readonly name: string }) => [name])
    const [a, b] = [{ name: 'a' }, { name: 'b' }]
    expect([nameOf(a), nameOf(b)]).toEqual([['a'], ['b']])
    expect(nameOf(a)).toBe(nameOf(a))
  })
})
