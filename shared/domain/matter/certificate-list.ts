import { z } from 'zod'

const words = z.string().trim().min(1).max(200)

/** What cannot be two things at once: a key, or a word people say for two certificates. */
const twiceIn = (values: readonly string[]): string | undefined =>
  values.find((value, at) => values.indexOf(value) !== at)

/**
 * 不应由居(村)委会出具的证明 (民发〔2020〕20号): what people ask for, why it is refused and where it is to be had.
 * Provinces have lists of their own, so the list is a file and no code knows what stands in it. An answer that the
 * sources do not give, but only general knowledge, is not `certain`.
 */
export const certificateListSchema = z
  .strictObject({
    format: z.literal(1),
    title: words,
    /** The same for every entry: the list itself. */
    basis: words,
    certificates: z
      .array(
        z.strictObject({
          key: z.string().regex(/^[a-z][a-z0-9-]{0,63}$/),
          name: words,
          aliases: z.array(words),
          why: words,
          instead: words,
          certain: z.boolean(),
        }),
      )
      .min(1),
  })
  .superRefine(({ certificates }, { addIssue }) => {
    const key = twiceIn(certificates.map((one) => one.key))
    if (key !== undefined) addIssue({ code: 'custom', message: `key-twice ${key}`, path: ['certificates'] })
    const word = twiceIn(certificates.flatMap(({ name, aliases }) => [name, ...aliases]))
    if (word !== undefined)
      addIssue({ code: 'custom', message: `word-twice ${word}`, path: ['certificates'] })
  })
export type CertificateList = z.infer<typeof certificateListSchema>
