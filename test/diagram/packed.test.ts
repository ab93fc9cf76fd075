import { describe, expect, test } from 'vitest'
import { wholeDocument } from '../../src/present/diagram/document.js'
import { pack, unpack } from '../../src/present/diagram/pack.js'
import { viewOf } from '../../src/present/diagram/view.js'
import { fixture } from '../present/html/fixture.js'

const { model, proposals } = fixture()
const whole = () => wholeDocument(model, { lang: 'vi', overlay: proposals[0], verdict: 'conditional' })

describe('a packed graph', () => {
  test('is the graph again', () => {
    const document = whole()
    const again = unpack(JSON.parse(JSON.stringify(pack(document))))
    for (const selection of [{}, { impact: 'lgsp' }, { agency: 'so-tttt' }])
      expect(viewOf(again, selection)).toEqual(viewOf(document, selection))
  })
})
