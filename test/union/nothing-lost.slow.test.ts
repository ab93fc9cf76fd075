import { it } from 'vitest'
import { nothingIsLost } from './nothing-lost.js'

it('nothing gets lost of two hundred pairs and triples of architectures', { timeout: 900_000 }, () =>
  nothingIsLost(200),
)
