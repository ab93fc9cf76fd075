import { appraisalHtml } from '../../../src/present/html/index.js'
import { appraised, fixture, result } from './fixture.js'

export const { model, proposals } = fixture()

/** The paper on one proposal. */
export const one = () => appraisalHtml(result(model), model, 'vi', { proposals })

/** The paper of a run of three. */
export const three = () =>
  appraisalHtml(
    result(model, [
      appraised(),
      appraised({ verdict: 'conforms', findings: [] }),
      appraised({ verdict: 'insufficient' }),
    ]),
    model,
    'vi',
    { proposals },
  )
