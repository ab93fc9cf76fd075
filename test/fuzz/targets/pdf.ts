import fc from 'fast-check'
import { readPdf } from '../../../src/office/pdf/read-pdf.js'
import { linesOf, pagesOf } from '../../support/pdf.js'
import { bytesChanged, changed } from '../damage.js'
import { near } from '../mutate.js'
import { demand, readOrRefused, target } from '../target.js'

const content = `${linesOf(['TO TRINH', 'De nghi phe duyet du an phan mem ben ca', 'Kinh phi: 100 trieu dong'])} 50 600 m 300 600 l S 50 560 m 300 560 l S 50 600 m 50 560 l S 300 600 m 300 560 l S BT /F1 12 Tf 1 0 0 1 60 580 Tm (Ten du an) Tj ET`

/** A PDF with damaged bytes, or whose page draws something else: it is read, or refused in plain words. */
export const pdf = target({
  inputs: fc.record({ bytes: bytesChanged, drawn: near([content]) }),
  tries: 40,
  holds: async ({ bytes, drawn }) => {
    const read = await readOrRefused('x.pdf', () => readPdf(changed(pagesOf([drawn, content]), bytes), 'x.pdf'))
    demand(!JSON.stringify(read ?? null).includes('NaN'), 'a number that is none')
  },
})
