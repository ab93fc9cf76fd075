import type { Importer } from '../importer.js'
import { archimate } from './archimate.js'
import { backstage } from './backstage.js'
import { calm } from './calm.js'
import { drawio } from './drawio.js'
import { likec4 } from './likec4.js'
import { mau03 } from './mau03.js'
import { structurizr } from './structurizr.js'
import { xlsx } from './xlsx.js'

/** Every format of which the architecture is filled, in the order of the help. Adding one is its file and a line here. */
export const importers: readonly Importer[] = [xlsx, mau03, archimate, structurizr, likec4, backstage, calm, drawio]
