import { z } from 'zod'
import { command, idText, nothing, query, revisionShape } from './define.ts'

/** What the hall's big screen shows beside calls. */
export const hallScreenSettingsSchema = z.strictObject({
  /** 办事指南: these matters take turns at the foot of the screen while nobody is called. */
  guides: z.array(idText).max(20),
  /** How long nobody must have been called, seconds. */
  guideAfter: z.int().min(10).max(3600),
})
export type HallScreenSettings = z.infer<typeof hallScreenSettingsSchema>

export const hallScreenChannels = {
  'hallScreens.get': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      ...revisionShape,
      settings: hallScreenSettingsSchema,
      /** The matters that can be chosen: those the hall handles. */
      matters: z.array(z.strictObject({ code: idText, name: z.string() })),
    }),
  }),
  'hallScreens.save': command({
    surfaces: ['staff'],
    roles: ['lead', 'admin'],
    input: hallScreenSettingsSchema,
    output: nothing,
    failures: ['no-matter'],
  }),
}
