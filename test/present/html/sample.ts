import { appraised, fixture, result } from './fixture.js'
import { papers } from './papers.js'

export const { model, proposals } = fixture()

/** The paper on one proposal. */
export const one = () => papers(result(model), model, 'vi', { proposals })

/** The paper of a run of three. */
export const three = () =>
  papers(
    result(model, [
      appraised(),
      appraised({ verdict: 'conforms', findings: [] }),
      appraised({ verdict: 'insufficient' }),
    ]),
    model,
    'vi',
    { proposals },
  )
