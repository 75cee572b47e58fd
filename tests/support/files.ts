import { readFileSync } from 'node:fs'
import type { parseCatalogue, parseHallFile } from '#shared/contract/parse-file.ts'

/** A file of the product's resources, as text. */
export const resource = (path: string): string =>
  readFileSync(new URL(`../../resources/${path}`, import.meta.url), 'utf8')

/** The JSON text with one place changed; `undefined` removes it. */
export const fileWith = (text: string, path: readonly (string | number)[], value: unknown): string => {
  const file = JSON.parse(text) as Record<string | number, unknown>
  let place = file
  for (const step of path.slice(0, -1)) place = place[step] as Record<string | number, unknown>
  const last = path.at(-1)!
  if (value === undefined) delete place[last]
  else place[last] = value
  return JSON.stringify(file)
}

/** Code, place and reason of a refusal, or that there was none. */
export const whyRefused = (
  result: ReturnType<typeof parseCatalogue> | ReturnType<typeof parseHallFile>,
): unknown =>
  result.ok ? 'taken' : [result.error.code, result.error.detail.path, result.error.detail.reason]
