import { writeFigures } from './measuring.js'
import { hard, representative } from './settings.js'

/**
 * npm run judge:figures -- OUT [SET…]
 *
 * Writes the figures of the labelled sets (bench/gold), for whoever wants to look into them.
 */
const [out = 'figures', ...names] = process.argv.slice(2)
writeFigures(out, names.length > 0 ? names : [...representative, ...hard])
