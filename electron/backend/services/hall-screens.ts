import { hallScreenSettingsSchema } from '#shared/contract/hall-screens.ts'
import type { HallScreenSettings } from '#shared/contract/hall-screens.ts'
import type { Guide } from '#shared/contract/display.ts'
import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import type { ReadDb } from '../store/database.ts'
import { readCategories, readCounters, readServing } from '../store/hall.ts'
import { findCatalogued, readCatalogue } from '../store/matters.ts'
import { readMeta, writeMeta } from '../store/meta.ts'
import { recordedClips } from '../store/voice-clips.ts'
import { readVoice } from './voice-settings.ts'

const HALL_SCREENS = 'hall-screens'
const USUAL: HallScreenSettings = { guides: [], guideAfter: 60 }

const readHallScreens = (db: ReadDb): HallScreenSettings => {
  const text = readMeta(db, HALL_SCREENS)
  return text === null ? USUAL : hallScreenSettingsSchema.parse(JSON.parse(text))
}

/** What the hall's screens show beside calls, and how calls are said. */
export const hallScreenHandlers = (): Pick<
  Handlers,
  'hallScreens.get' | 'hallScreens.save' | 'display.settings'
> => ({
  'hallScreens.get': answers(({ db, epoch, revision }) =>
    ok({
      epoch,
      revision,
      settings: readHallScreens(db),
      matters: readCatalogue(db).flatMap(({ matter, hall }) =>
        hall === null ? [] : [{ code: matter.code, name: matter.name }],
      ),
    }),
  ),

  'hallScreens.save': does(({ db, audit, touch }, settings) => {
    if (settings.guides.some((code) => (findCatalogued(db, code)?.hall ?? null) === null))
      return fail('no-matter')
    writeMeta(db, HALL_SCREENS, JSON.stringify(settings))
    audit('hallScreens.save', 'hall-screens')
    touch('settings')
    return ok({})
  }),

  'display.settings': answers(({ db, epoch, revision }) => {
    const { guides, guideAfter } = readHallScreens(db)
    return ok({
      epoch,
      revision,
      voice: readVoice(db),
      recorded: recordedClips(db),
      guides: guides.flatMap((code) => guideOf(db, code)),
      guideAfter,
    })
  }),
})

/** What somebody in the hall wants to know of a matter; nothing while the hall does not handle it. */
const guideOf = (db: ReadDb, code: string): Guide[] => {
  const catalogued = findCatalogued(db, code)
  const hall = catalogued?.hall ?? null
  if (catalogued === undefined || hall === null) return []
  const matter = matterInHall(catalogued.matter, hall.terms)
  const limit = matter.promisedLimit ?? matter.legalLimit
  const numberOf = new Map(readCounters(db).map((counter) => [counter.id, counter.number]))
  return [
    {
      name: matter.name,
      eligibility: matter.eligibility,
      limit: limit === null ? null : { value: limit.value, unit: limit.unit },
      materials: demandsOfEverybody(matter.materials),
      prefix: readCategories(db).find(({ id }) => id === hall.categoryId)?.prefix ?? '',
      counters: readServing(db)
        .filter(({ categoryId }) => categoryId === hall.categoryId)
        .flatMap(({ counterId }) => numberOf.get(counterId) ?? [])
        .toSorted((one, other) => one - other),
    },
  ]
}

/** What is asked of everybody, a group of alternatives counted once (docs/adr/0013). */
const demandsOfEverybody = (
  materials: readonly { readonly when: unknown; readonly oneOf: string | null; readonly key: string }[],
): number => new Set(materials.filter(({ when }) => when === null).map(({ oneOf, key }) => oneOf ?? key)).size
