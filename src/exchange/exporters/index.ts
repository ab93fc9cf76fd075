import type { Exporter } from '../exporter.js'
import { archimate } from './archimate.js'
import { backstage } from './backstage.js'
import { calm } from './calm.js'
import { csv } from './csv.js'
import { drawings } from './drawings.js'
import { likec4 } from './likec4.js'
import { mau03 } from './mau03.js'
import { structurizr } from './structurizr.js'
import { xlsx } from './xlsx.js'

/** Every format in which the architecture leaves the tool, in the order of the help. Adding one is its file and a line here. */
export const exporters: readonly Exporter[] = [
  xlsx,
  csv,
  mau03,
  archimate,
  structurizr,
  likec4,
  backstage,
  calm,
  ...drawings,
]
