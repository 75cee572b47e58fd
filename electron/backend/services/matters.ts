import { missingFor } from '#shared/domain/matter/readiness.ts'
import type { Missing } from '#shared/domain/matter/readiness.ts'
import { buildSearchIndex, searchMatters } from '#shared/domain/matter/search.ts'
import type { SearchIndex, SearchWord } from '#shared/domain/matter/search.ts'
import type { CatalogueFile, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { parseCatalogue } from '#shared/contract/parse-file.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { searchWordsOf } from '../adapters/pinyin.ts'
import { answers, does } from '../context.ts'
import type { CommandContext, Handlers } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { readCalendar } from '../store/calendars.ts'
import { findCategory } from '../store/hall.ts'
import {
  catalogueStamp,
  findCatalogued,
  findMatterVersion,
  insertMatterVersion,
  readCatalogue,
  saveHallMatter,
  searchableMatters,
} from '../store/matters.ts'
import type { CataloguedMatter } from '../store/matters.ts'
import { searchCertificates } from './certificates.ts'
import { crossesOn, keepSamples, refusalOfTerms, termsNote } from './matter-terms.ts'

/** One index for each open hall, built once per state of the catalogue and kept between keystrokes. */
const indexes = new WeakMap<ReadDb, { readonly stamp: number; readonly value: SearchIndex }>()

export const matterIndex = (db: ReadDb): SearchIndex => {
  const stamp = catalogueStamp(db)
  const known = indexes.get(db)
  if (known?.stamp === stamp) return known.value
  const value = buildSearchIndex(
    searchableMatters(db).map(({ code, name, search }) => ({
      code,
      name,
      words: JSON.parse(search) as SearchWord[],
    })),
  )
  indexes.set(db, { stamp, value })
  return value
}

/** What keeps a matter from being used in this hall; empty when it is active. */
export const missingIn = (catalogued: CataloguedMatter, demo: boolean): Missing[] =>
  missingFor(catalogued.matter, catalogued.hall, catalogued.confirmed, demo)

/** Takes a whole catalogue in; versions already known must be the same to the letter. */
export const takeInCatalogue = (
  { db, now }: Pick<CommandContext, 'db' | 'now'>,
  file: CatalogueFile,
): { added: MatterVersion[]; unchanged: number; conflict: MatterVersion | null } => {
  const added: MatterVersion[] = []
  let unchanged = 0
  for (const matter of file.matters) {
    const known = findMatterVersion(db, matter.code, matter.version)
    if (known === undefined) {
      insertMatterVersion(db, matter, JSON.stringify(searchWordsOf(matter)), now)
      added.push(matter)
    } else if (JSON.stringify(known) === JSON.stringify(matter)) unchanged += 1
    else return { added, unchanged, conflict: matter }
  }
  return { added, unchanged, conflict: null }
}

const MOST_HITS = 30

/** 事项: searching, the catalogue with what is uncertain, taking in a file, and what the hall decides. */
export const matterHandlers = (): Pick<
  Handlers,
  'matters.search' | 'matters.catalogue' | 'matters.import' | 'matters.settle'
> => ({
  'matters.search': answers(({ db, around }, { text }) => {
    const found = searchMatters(matterIndex(db), text)
    const { certificates, first } = searchCertificates(text, found)
    const hits = found.slice(0, MOST_HITS).flatMap(({ code, ranges }) => {
      const catalogued = findCatalogued(db, code)
      if (catalogued === undefined) return []
      const { name, field, kind, sample } = catalogued.matter
      return [
        {
          code,
          name,
          field,
          kind,
          sample,
          active: missingIn(catalogued, around.demo).length === 0,
          ranges: ranges.map(([from, to]): [number, number] => [from, to]),
        },
      ]
    })
    return ok({ hits, certificates, certificatesFirst: first })
  }),

  'matters.catalogue': answers(({ db, today, around }) => {
    const calendar = readCalendar(db)
    return ok({
      matters: readCatalogue(db).map((catalogued) => {
        const missing = missingIn(catalogued, around.demo)
        return {
          matter: catalogued.matter,
          hall: catalogued.hall,
          active: missing.length === 0,
          confirmedBy: catalogued.confirmed ? catalogued.confirmedBy : null,
          crossesOn: crossesOn(catalogued, calendar, today),
          accuracy: catalogued.matter.accuracy,
          missing,
        }
      }),
    })
  }),

  'matters.import': does((context, { text }) => {
    const file = parseCatalogue(text)
    if (!file.ok) return fail('bad-catalogue', file.error.detail)
    const { added, unchanged, conflict } = takeInCatalogue(context, file.value)
    // A version that was used once must never say something else.
    if (conflict !== null)
      return fail('bad-catalogue', {
        place: conflict.code,
        reason: 'version-changed',
        version: conflict.version,
      })
    context.audit('matters.import', file.value.title, `${added.length} added`)
    context.touch('settings')
    return ok({ added: added.length, unchanged })
  }),

  'matters.settle': does(({ db, session, audit, touch }, { hall, confirmed }) => {
    const catalogued = findCatalogued(db, hall.code)
    if (catalogued === undefined) return fail('no-matter')
    if (findCategory(db, hall.categoryId) === undefined) return fail('no-category')
    const refusal = refusalOfTerms(catalogued.matter, hall.terms)
    if (refusal !== null) return fail('bad-terms', refusal)
    const by = session?.staffId
    keepSamples(db, catalogued, hall.terms)
    saveHallMatter(
      db,
      hall,
      confirmed && by !== undefined ? { by, version: catalogued.matter.version } : null,
    )
    audit('matters.settle', hall.code, [confirmed ? 'confirmed' : 'open', ...termsNote(hall)].join('; '))
    touch('settings')
    return ok({})
  }),
})
