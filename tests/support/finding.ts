import type { InputOf } from '#shared/contract/index.ts'
import { NO_FILTER } from '#shared/domain/search/case-filter.ts'
import type { CaseFilter, CaseSort } from '#shared/domain/search/case-filter.ts'

/** What the screen asks when somebody has typed this, narrowed and sorted as said. */
export const typed = (
  text: string,
  about: {
    readonly filter?: Partial<CaseFilter>
    readonly sort?: CaseSort
    readonly offset?: number
    readonly limit?: number
  } = {},
): InputOf<'cases.find'> => ({
  text,
  filter: { ...NO_FILTER, ...about.filter },
  sort: about.sort ?? 'received',
  offset: about.offset ?? 0,
  limit: about.limit ?? 50,
})

/** Found by nothing that the eye does not see anyway. */
export const FOUND_NOWHERE = {
  number: false,
  matter: false,
  applicant: false,
  others: [],
  papers: [],
}
