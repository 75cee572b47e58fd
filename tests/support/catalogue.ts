import { readdirSync } from 'node:fs'
import { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'
import type { HallFile } from '#shared/contract/hall-file.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import type { HallMatter, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { missingFor } from '#shared/domain/matter/readiness.ts'
import { resource } from './files.ts'

const read = <T>(result: { ok: true; value: T } | { ok: false; error: object }): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

/** Names of the catalogue files that ship with the program, as the seed reads them. */
export const shippedFiles: readonly string[] = readdirSync(
  new URL('../../resources/catalogue/', import.meta.url),
)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => `catalogue/${name}`)

export const shippedMatters: readonly MatterVersion[] = shippedFiles.flatMap(
  (file) => read(parseCatalogue(resource(file))).matters,
)

export const shippedMatter = (code: string): MatterVersion => {
  const found = shippedMatters.find((matter) => matter.code === code)
  if (found === undefined) throw new Error(`the catalogue has no ${code}`)
  return found
}

export const demoHall: HallFile = read(parseHallFile(resource('hall/demo-hall.json')))

export const settledInDemo = (code: string): HallMatter | null =>
  demoHall.matters.find((matter) => matter.code === code) ?? null

/** The matter as the demo hall handles it. */
export const demoMatter = (code: string): MatterVersion => {
  const settled = settledInDemo(code)
  return settled === null ? shippedMatter(code) : matterInHall(shippedMatter(code), settled.terms)
}

/** Every matter that can be used in the demo hall. */
export const activeInDemo: readonly MatterVersion[] = shippedMatters
  .filter((matter) => missingFor(matter, settledInDemo(matter.code), false, true).length === 0)
  .map((matter) => demoMatter(matter.code))
