import type { Model } from '../../../src/architecture/schema/model.js'
import { site } from '../../../src/present/site/index.js'
import { finding, fixture, result } from '../html/fixture.js'

export const { model, proposals } = fixture()

/** What a review of an architecture found. */
export const validate = (of: Model) => {
  const { results: _, ...head } = result(of)
  const pair = finding({
    rule: 'duplication/within-architecture',
    subject: 'csdl-dat-dai',
    related: ['dia-chinh-huyen'],
    message: 'Hai hệ thống trùng nhau.',
  })
  return { ...head, results: [{ findings: [pair, finding({ subject: 'lgsp' })] }] }
}

/** The site of most tests. */
export const sample = () => site(model, result(model), { lang: 'vi', validate: validate(model), proposals })
