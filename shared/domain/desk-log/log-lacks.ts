/** As far as the rules on the desk's log look at an entry. */
export interface LoggedRequest {
  readonly kind: 'consultation' | 'explained' | 'need'
  /** For an explanation the reason. */
  readonly answer: string
  readonly name: string
  readonly phone: string
  readonly need: {
    readonly address: string
    readonly outcome: 'own' | 'organisation' | 'market'
    readonly provider: string
    readonly confirmedBy: string
  } | null
}

export type LogLack = 'reason-needed' | 'name-needed' | 'need-details' | 'confirmation-needed'

/**
 * What an entry of the desk's log still lacks, in the order in which a clerk is asked for it; null when nothing.
 * An explanation says its reason (DB35/T 2074 8.6.1.2 d, R-007). A need names who needs it and how to reach them
 * what another organisation shall do, it has confirmed before it is passed on; for a service
 * on the market it is said who offers it.
 */
export const logLacks = ({ kind, answer, name, phone, need }: LoggedRequest): LogLack | null => {
  if (kind === 'explained' && isBlank(answer)) return 'reason-needed'
  if (kind !== 'need') return null
  if (isBlank(name)) return 'name-needed'
  if (need === null || (isBlank(phone) && isBlank(need.address))) return 'need-details'
  if (need.outcome !== 'own' && isBlank(need.provider)) return 'need-details'
  return need.outcome === 'organisation' && isBlank(need.confirmedBy) ? 'confirmation-needed' : null
}

const isBlank = (text: string): boolean => text.trim() === ''
