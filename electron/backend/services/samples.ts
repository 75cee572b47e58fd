import { matterInHall } from '#shared/domain/matter/hall-matter.ts'
import { NO_TERMS } from '#shared/domain/matter/matter-version.ts'
import type { HallTerms, MatterVersion } from '#shared/domain/matter/matter-version.ts'
import { fail, ok } from '#shared/kernel/result.ts'
import { pictureType } from '../adapters/picture-type.ts'
import { answers, does } from '../context.ts'
import type { Handlers } from '../context.ts'
import { recordFile } from '../store/documents.ts'
import { findCatalogued } from '../store/matters.ts'
import { findSample, removeSample, samplesOf, saveSample } from '../store/samples.ts'

/**
 * 样张: a picture of what a material should look like, shown at the desk (行政许可法 30条: 申请书示范文本 are to be
 * shown). It belongs to the hall, not to a version of the matter.
 */
export const sampleHandlers = (): Pick<
  Handlers,
  'matters.sample' | 'matters.samples' | 'matters.saveSample'
> => ({
  'matters.sample': answers(({ db, around }, { matterCode, materialKey }) => {
    const sample = findSample(db, matterCode, materialKey)
    if (sample === undefined) return fail('no-sample')
    const bytes = around.files.get(sample.sha256)
    if (bytes === null) return fail('damaged-file')
    return ok({ bytes: new Uint8Array(bytes), mediaType: sample.mediaType })
  }),

  'matters.samples': answers(({ db }, { matterCode }) =>
    ok({ materialKeys: samplesOf(db, matterCode).map(({ materialKey }) => materialKey) }),
  ),

  'matters.saveSample': does((context, { matterCode, materialKey, image }) => {
    const { db, now, session, around, audit, touch } = context
    const catalogued = findCatalogued(db, matterCode)
    if (catalogued === undefined) return fail('no-matter')
    if (image === null) removeSample(db, matterCode, materialKey)
    else {
      const known = materialKeys(catalogued.matter, catalogued.hall?.terms ?? NO_TERMS)
      if (!known.has(materialKey)) return fail('no-material')
      // What a window calls a picture is looked at: the desk shows it to everybody.
      if (pictureType(image.bytes) !== image.mediaType) return fail('not-a-picture')
      if (session === null) throw new Error('a sample was saved by nobody')
      const file = around.files.put(image.bytes)
      recordFile(db, { ...file, mediaType: image.mediaType, at: now })
      saveSample(db, { matterCode, materialKey, sha256: file.sha256, at: now, staffId: session.staffId })
    }
    audit('matters.saveSample', matterCode, `${materialKey} ${image === null ? 'removed' : 'saved'}`)
    touch('settings')
    return ok({})
  }),
})

/** Every line that can have a picture: also those the hall does not ask for yet. */
const materialKeys = (matter: MatterVersion, terms: HallTerms): ReadonlySet<string> => {
  const options = matter.materials.flatMap(({ key, localOption }) => (localOption === null ? [] : [key]))
  return new Set(matterInHall(matter, { ...terms, options }).materials.map(({ key }) => key))
}
