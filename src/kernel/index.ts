/** What other rooms may use of this one. */

export type { Described, Flag } from './described.js'
export { safeUrl, scriptJson, xml } from './escape.js'
export { type Basis, type Hit, type Location, lineOf, placeOf, type Severity } from './finding.js'
export { globFault, isGlob, matchesGlob, matchesStep } from './glob.js'
export { InputError } from './input-error.js'
export {
  confidenceLabel,
  duplicationLabel,
  kindLabel,
  labelled,
  outcomeLabel,
  relationLabel,
  scopeLabel,
  severityLabel,
  statusLabel,
  verdictLabel,
  wordOf,
} from './labels.js'
export { defaultLimits, type Limits, limitHint, limitNames } from './limits.js'
export { bytesIn, dayIn, locales, million, money, numberIn, type Say, sayIn } from './locale.js'
export { isMapping } from './mapping.js'
export { createSuggester, didYouMean, nearest } from './nearest.js'
export { lazily, once, remembered } from './once.js'
export { append, compare, groupBy, inOrderOfKeys, largest, smallest } from './order.js'
export { createPlaceTable, firstKeyOf, type Marks, offsetOf, type Place, type PlaceTable, placesIn } from './places.js'
export { locationAt, type Source } from './source.js'
export { type Lang, languages, type Text } from './text.js'
export { dayOfMoment, timeOfMoment } from './vietnam.js'
export { forTerminal, safeJson, safeJsonPieces, visible, visibleLine } from './visible.js'
