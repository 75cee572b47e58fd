import type { SignedIn } from '#shared/contract/session.ts'
import type { Route } from '../ui/navigate.tsx'

/** Who sits at a counter begins at the desk; others where their work is. */
export const startRoute = (signedIn: SignedIn | null): Route => {
  if (signedIn === null || signedIn.counter !== null) return { screen: 'desk' }
  if (signedIn.roles.includes('archivist')) return { screen: 'archive' }
  if (signedIn.roles.includes('admin')) return { screen: 'settings' }
  return { screen: 'duty' }
}
