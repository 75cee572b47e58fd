import { z } from 'zod'
import { hallMatterSchema } from '../domain/matter/matter-version.ts'
import { misplacedSpans } from '../domain/queue/opening.ts'
import { ROLES } from '../domain/staff/role.ts'
import { idText, requiredText, shortText } from './define.ts'
import { hallProfileSchema } from './settings.ts'

const weight = z.int().min(1).max(100)

/** What a hall file may get wrong beyond its shape. The reasons are codes; who shows them words them. */
type HallFileFault =
  | 'duplicate-id'
  | 'duplicate-prefix'
  | 'duplicate-number'
  | 'duplicate-login'
  | 'duplicate-matter'
  | 'unknown-category'
  | 'bad-hours'
  | 'no-admin'

type Path = (string | number)[]
type Blame = (fault: HallFileFault, path: Path) => void

/**
 * A hall as a file: the demo hall is one. All its people share `demoPassword`, so such a file never sets up
 * a hall that works with real people. Refused as a whole when any part or reference is wrong.
 */
export const hallFileSchema = z
  .strictObject({
    format: z.literal(1),
    /** What a reader of the file should know, e.g. why the opening hours are as they are. */
    note: shortText,
    demoPassword: z.string().min(8).max(200),
    profile: hallProfileSchema,
    categories: z
      .array(
        z.strictObject({
          id: idText,
          prefix: z.string().regex(/^[A-Z]$/),
          name: requiredText,
          examples: shortText,
          dailyQuota: z.int().positive().nullable(),
          numberWidth: z.int().min(2).max(6).default(3),
        }),
      )
      .min(1)
      .max(26),
    counters: z
      .array(
        z.strictObject({
          id: idText,
          number: z.int().positive(),
          name: requiredText,
          kind: z.enum(['general', 'guide', 'accessible']),
          serves: z.array(z.strictObject({ categoryId: idText, weight })),
        }),
      )
      .min(1),
    staff: z
      .array(
        z.strictObject({
          login: z.string().regex(/^[A-Za-z0-9._-]{1,30}$/),
          name: requiredText,
          roles: z.array(z.enum(ROLES)).min(1),
        }),
      )
      .min(1),
    matters: z.array(hallMatterSchema),
  })
  .superRefine((hall, context) => {
    const blame: Blame = (fault, path) => context.addIssue({ code: 'custom', message: fault, path })
    blameRepeats(hall.categories, 'id', ['categories'], 'duplicate-id', blame)
    blameRepeats(hall.categories, 'prefix', ['categories'], 'duplicate-prefix', blame)
    blameRepeats(hall.counters, 'id', ['counters'], 'duplicate-id', blame)
    blameRepeats(hall.counters, 'number', ['counters'], 'duplicate-number', blame)
    blameRepeats(hall.staff, 'login', ['staff'], 'duplicate-login', blame)
    blameRepeats(hall.matters, 'code', ['matters'], 'duplicate-matter', blame)
    const categories = new Set(hall.categories.map((category) => category.id))
    hall.counters.forEach((counter, at) => {
      blameRepeats(counter.serves, 'categoryId', ['counters', at, 'serves'], 'duplicate-id', blame)
      blameUnknown(counter.serves, categories, ['counters', at, 'serves'], blame)
    })
    blameUnknown(hall.matters, categories, ['matters'], blame)
    for (const at of misplacedSpans(hall.profile.hours)) blame('bad-hours', ['profile', 'hours', at])
    if (!hall.staff.some((person) => person.roles.includes('admin'))) blame('no-admin', ['staff'])
  })
export type HallFile = z.infer<typeof hallFileSchema>

const blameRepeats = <Key extends string>(
  items: readonly Readonly<Record<Key, unknown>>[],
  key: Key,
  path: Path,
  fault: HallFileFault,
  blame: Blame,
): void => {
  const seen = new Set<unknown>()
  items.forEach((item, at) => {
    if (seen.has(item[key])) blame(fault, [...path, at, key])
    seen.add(item[key])
  })
}

const blameUnknown = (
  items: readonly { readonly categoryId: string }[],
  categories: ReadonlySet<string>,
  path: Path,
  blame: Blame,
): void => {
  items.forEach((item, at) => {
    if (!categories.has(item.categoryId)) blame('unknown-category', [...path, at, 'categoryId'])
  })
}
