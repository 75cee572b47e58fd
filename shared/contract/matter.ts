import { z } from 'zod'
import {
  ACCURACIES,
  hallMatterSchema,
  MATTER_KINDS,
  matterVersionSchema,
} from '../domain/matter/matter-version.ts'
import { command, idText, nothing, query } from './define.ts'

export const matterHitSchema = z.strictObject({
  code: idText,
  name: z.string(),
  field: z.string(),
  kind: z.enum(MATTER_KINDS),
  sample: z.boolean(),
  active: z.boolean(),
  /** Where the name matched, for bold letters: [start, end) pairs; empty when pinyin or an alias matched. */
  ranges: z.array(z.tuple([z.int(), z.int()])),
})
export type MatterHit = z.infer<typeof matterHitSchema>

export const matterChannels = {
  /** By name, alias, pinyin or initials (`jzz` → 居住证申领); best first. */
  'matters.search': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ text: z.string().trim().max(60) }),
    output: z.strictObject({ hits: z.array(matterHitSchema) }),
  }),
  /** The whole catalogue with what an administrator needs to see: accuracy marks and what is still to settle. */
  'matters.catalogue': query({
    surfaces: ['staff'],
    roles: 'any',
    input: nothing,
    output: z.strictObject({
      matters: z.array(
        z.strictObject({
          matter: matterVersionSchema,
          hall: hallMatterSchema.nullable(),
          active: z.boolean(),
          confirmedBy: z.string().nullable(),
          accuracy: z.strictObject({ time: z.enum(ACCURACIES), materials: z.enum(ACCURACIES) }),
          /** Why it cannot be used yet, as codes the screen words. */
          missing: z.array(
            z.enum([
              'limit',
              'unnamed-materials',
              'retention',
              'hall-part',
              'confirmation',
              'sample-outside-demo',
            ]),
          ),
        }),
      ),
    }),
  }),
  /** A catalogue file, taken in as a whole or not at all. `text` is the JSON the clerk chose. */
  'matters.import': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({ text: z.string().max(4_000_000) }),
    output: z.strictObject({ added: z.int(), unchanged: z.int() }),
    failures: ['bad-catalogue'],
  }),
  /** What the hall decides about a matter, and that it has checked it against its own list. */
  'matters.settle': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({ hall: hallMatterSchema, confirmed: z.boolean() }),
    output: nothing,
    failures: ['no-matter', 'no-category'],
  }),
}
