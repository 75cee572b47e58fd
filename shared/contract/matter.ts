import { z } from 'zod'
import {
  ACCURACIES,
  hallMatterSchema,
  MATTER_KINDS,
  matterVersionSchema,
} from '../domain/matter/matter-version.ts'
import { command, dateText, idText, nothing, query } from './define.ts'

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

/** 不应由居(村)委会出具的证明: what to answer at the desk (民发〔2020〕20号). */
export const forbiddenCertificateSchema = z.strictObject({
  key: idText,
  name: z.string(),
  /** What people call it, where that was typed (无房证明 for 居民财产证明); empty where the name itself was. */
  askedAs: z.string(),
  /** Why the committee does not issue it. */
  why: z.string(),
  /** Who does, or what shows the same; in a resident's words. */
  instead: z.string(),
  /** False where the sources do not say it and the hall should check. */
  certain: z.boolean(),
  basis: z.string(),
})
export type ForbiddenCertificate = z.infer<typeof forbiddenCertificateSchema>

/** Pictures are made small enough by the window that sends them to cross the contract in one piece. */
export const SAMPLE_IMAGE_BYTES = 256 * 1024

export const matterChannels = {
  /** By name, alias, pinyin or initials (`jzz` → 居住证申领); best first. */
  'matters.search': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ text: z.string().trim().max(60) }),
    output: z.strictObject({
      hits: z.array(matterHitSchema),
      /** Certificates the committee must not issue, by the same kinds of typing; only when something was typed. */
      certificates: z.array(forbiddenCertificateSchema),
      /** What was typed fits the first certificate better than any matter; where both fit alike, matters come first. */
      certificatesFirst: z.boolean(),
    }),
  }),
  /** 样张 of a material: what it should look like. */
  'matters.sample': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ matterCode: idText, materialKey: idText }),
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), mediaType: z.string() }),
    failures: ['no-sample', 'damaged-file'],
  }),
  /** Which materials have a picture. */
  'matters.samples': query({
    surfaces: ['staff'],
    roles: 'any',
    input: z.strictObject({ matterCode: idText }),
    output: z.strictObject({ materialKeys: z.array(z.string()) }),
  }),
  /** null takes the picture away. */
  'matters.saveSample': command({
    surfaces: ['staff'],
    roles: ['admin'],
    input: z.strictObject({
      matterCode: idText,
      materialKey: idText,
      image: z
        .strictObject({
          bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= SAMPLE_IMAGE_BYTES),
          mediaType: z.enum(['image/jpeg', 'image/png']),
        })
        .nullable(),
    }),
    output: nothing,
    failures: ['no-matter', 'no-material', 'not-a-picture'],
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
          /** The first day on which the promise would end after the legal limit; null: never in the loaded years. */
          crossesOn: dateText.nullable(),
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
    failures: ['no-matter', 'no-category', 'bad-terms'],
  }),
}
