import { createContext, useContext } from 'react'

/**
 * Where the staff window is. In memory only: no address bar, nothing to type, nothing to leak. It lives here and not
 * beside the screens' table (`staff/routes.tsx`), because screens use it and that table imports them.
 */
export type Route =
  | { readonly screen: 'desk' }
  | { readonly screen: 'quick' }
  /** 补录, of a pre-printed number where it is known. */
  | { readonly screen: 'late-entry'; readonly slip: string | null }
  | { readonly screen: 'cases' }
  | { readonly screen: 'case'; readonly caseId: string }
  | { readonly screen: 'queue' }
  | { readonly screen: 'appointments' }
  | { readonly screen: 'archive' }
  | { readonly screen: 'batch'; readonly batchId: string }
  /** With the tab that is asked for; else the one that was looked at last. */
  | { readonly screen: 'duty'; readonly tab?: 'exports' }
  /** 编号核对, after a restore. */
  | { readonly screen: 'numbers' }
  | { readonly screen: 'settings' }
  /** 导出并关机 */
  | { readonly screen: 'closing' }

export type ScreenName = Route['screen']

interface Navigation {
  readonly route: Route
  readonly navigate: (route: Route) => void
}

const NavigationContext = createContext<Navigation | null>(null)

export const NavigationProvider = NavigationContext.Provider

const useNavigation = (): Navigation => {
  const navigation = useContext(NavigationContext)
  if (navigation === null) throw new Error('a screen was drawn outside the staff window')
  return navigation
}

export const useNavigate = (): ((route: Route) => void) => useNavigation().navigate

export const useRoute = (): Route => useNavigation().route
