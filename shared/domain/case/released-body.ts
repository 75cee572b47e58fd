import { z } from 'zod'

/** Words of the released shapes of stored events. */
export const id = z.string().min(1)
export const date = z.iso.date()

/** What every stored event carries, and its own part. */
export const body = <Type extends string, Version extends number, Shape extends z.ZodRawShape>(
  type: Type,
  version: Version,
  shape: Shape,
) =>
  z.strictObject({
    type: z.literal(type),
    version: z.literal(version),
    at: z.int(),
    staffId: id,
    counterId: id.nullable(),
    ...shape,
  })

export const bodyV1 = <Type extends string, Shape extends z.ZodRawShape>(type: Type, shape: Shape) =>
  body(type, 1, shape)
