/** Why paper did not come out, or may not have; `none` when nothing is known to be wrong. */
export const PRINT_PROBLEMS = [
  'none',
  /** The system has no printer of this name any more, or the device path leads nowhere. */
  'no-printer',
  'no-paper',
  'cover-open',
  'cutter',
  'paused',
  /** Nothing there answers: switched off, or the cable is out. */
  'offline',
  /** The machine answers, but nothing takes print data at this port. */
  'refused',
  /** It took the connection and then neither took data nor answered in time. */
  'silent',
  /** Another program holds the device. */
  'busy',
  /** The system does not let this program write to the device. */
  'no-access',
  /** Bytes have left and nobody knows what became of them. */
  'uncertain',
  /** The system's queue has taken it, but its printer stands still: it comes out when somebody lets it go on. */
  'held',
  'render',
  'disk',
  'other',
] as const
export type PrintProblem = (typeof PRINT_PROBLEMS)[number]

/** After these paper may still come out, so nobody but a person sends it again. */
export const mayHaveLeft = (problem: PrintProblem): boolean => problem === 'uncertain' || problem === 'held'
