import type { NamedFile } from './snapshot-facts.ts'
import type { Proven } from './prove-package.ts'

/** Where a stored file lies in a package, and as what. */
export interface FoundFile extends NamedFile {
  readonly path: string
  /** `sealed`: the very bytes of the hall's store. `plain`: what is sealed again while it is put into the store. */
  readonly kept: 'sealed' | 'plain'
}

export const storedName = (sha256: string): string => `${sha256.slice(0, 2)}/${sha256.slice(2)}`

/**
 * Finds every stored file that the snapshot names: in a sealed package under the name the store gives it, in an open
 * one by its SHA-256, whatever readable name it has there. What is not found is answered as absent.
 */
export const findStoredFiles = (
  named: readonly NamedFile[],
  proven: Proven,
): { readonly found: readonly FoundFile[]; readonly absent: readonly NamedFile[] } => {
  const byHash = new Map([...proven].map(([path, sha256]) => [sha256, path]))
  const found: FoundFile[] = []
  const absent: NamedFile[] = []
  for (const file of named) {
    const sealed = `data/files/${storedName(file.sha256)}`
    const plain = byHash.get(file.sha256)
    if (proven.has(sealed)) found.push({ ...file, path: sealed, kept: 'sealed' })
    else if (plain !== undefined) found.push({ ...file, path: plain, kept: 'plain' })
    else absent.push(file)
  }
  return { found, absent }
}
