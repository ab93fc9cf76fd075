import * as Type from 'typebox'
import { expect, it } from 'vitest'
import { asAsked } from '../../src/surfaces/desk/store/as-asked.js'

it('a row is of the shape that was asked for, the first time and ever after', () => {
  const shape = Type.Object({ id: Type.String(), at: Type.Union([Type.Integer(), Type.Null()]) })
  for (let i = 0; i < 4; i++) {
    const row = { id: 'a', at: i === 0 ? null : i }
    expect(asAsked(shape, row, 'select')).toBe(row)
    for (const wrong of [{ id: 'a', at: '1' }, { at: 1 }, null])
      expect(() => asAsked(shape, wrong, 'select id, at')).toThrow(/^a row is not as asked: .* in select id, at$/)
  }
})
