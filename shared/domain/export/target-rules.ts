/**
 * What a package looks like at its target.
 * `sealed`: a folder whose database and stored files are under the hall's own key; restores with the recovery code.
 * `container`: an open package inside a ZIP file with AES-256 under a password; for media that travel.
 * `open`: a folder that anybody can read who has it; only with an administrator's recorded consent.
 */
export const EXPORT_FORMS = ['sealed', 'container', 'open'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

export interface WishedTarget {
  readonly form: ExportForm
  /** On the disk on which the hall itself lies. */
  readonly sameDisk: boolean
  /** An administrator agrees, on record, that whoever has the medium can read everything. */
  readonly consent: boolean
  readonly hasPassword: boolean
  /** A hall that has chosen to have no encryption has no key to seal with. */
  readonly hallHasKey: boolean
}

export type TargetRefusal = 'same-disk' | 'no-consent' | 'no-password' | 'no-key'

/**
 * Why packages of this form may not lie there; null when they may. On the hall's own disk nothing is ever written in
 * the open, whoever agrees: the hall's encryption would be worth nothing the moment the disk is taken out.
 */
export const targetRefusal = (wish: WishedTarget): TargetRefusal | null => {
  switch (wish.form) {
    case 'open':
      if (wish.sameDisk) return 'same-disk'
      return wish.consent ? null : 'no-consent'
    case 'sealed':
      return wish.hallHasKey ? null : 'no-key'
    case 'container':
      return wish.hasPassword ? null : 'no-password'
  }
}

/** How the program's own folder of packages, which always lies on the hall's disk, can be used. */
export const builtInForm = (hallHasKey: boolean): ExportForm => (hallHasKey ? 'sealed' : 'container')
