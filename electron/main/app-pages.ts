import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { protocol, session } from 'electron'
import type { Session, WebContents, WebPreferences } from 'electron'
import { contentPolicy, fileFor, fillNonce, isOwnPage, mediaType } from './content-policy.ts'
import type { PageHost } from './content-policy.ts'
import type { Microphone } from './microphone.ts'

/** Must run before the program is ready. */
export const registerAppScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ])
}

const answer = async (address: string, root: string): Promise<Response> => {
  const file = fileFor(address, root)
  if (file === null) return new Response(null, { status: 404 })
  const type = mediaType(file) ?? ''
  const headers = { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', 'Cache-Control': 'no-store' }
  try {
    if (!file.endsWith('.html')) return new Response(Uint8Array.from(await readFile(file)), { headers })
    const nonce = randomBytes(18).toString('base64')
    return new Response(fillNonce(await readFile(file, 'utf8'), nonce), {
      headers: { ...headers, 'Content-Security-Policy': contentPolicy(nonce) },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}

/**
 * One session in memory for every window: Chromium writes nothing of what people see to the disk, grants no
 * permission but the one the microphone of the settings needs, and reaches nothing but the program's own files.
 */
export const openPageSession = (root: string, microphone: Pick<Microphone, 'allows'>): Session => {
  const pages = session.fromPartition('pages')
  pages.protocol.handle('app', (request) => answer(request.url, root))
  const allows = (contents: WebContents | null, permission: string, media: readonly string[]): boolean =>
    contents !== null &&
    microphone.allows({ contentsId: contents.id, address: contents.getURL(), permission, media })
  pages.setPermissionRequestHandler((contents, permission, grant, details) =>
    grant(allows(contents, permission, ('mediaTypes' in details ? details.mediaTypes : undefined) ?? [])),
  )
  pages.setPermissionCheckHandler((contents, permission, _origin, { mediaType }) =>
    allows(contents, permission, mediaType === undefined ? [] : [mediaType]),
  )
  pages.setDevicePermissionHandler(() => false)
  pages.setSpellCheckerEnabled(false)
  pages.on('will-download', (event) => event.preventDefault())
  pages.webRequest.onBeforeRequest((request, decide) => {
    decide({ cancel: !/^(app|blob|data|devtools):/.test(request.url) })
  })
  return pages
}

/** What no window of the program goes without; each adds only what is its own. */
export const sealedPage = (options: {
  readonly pages: Session
  readonly preload: string
  readonly devTools: boolean
}): WebPreferences => ({
  session: options.pages,
  preload: options.preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webviewTag: false,
  spellcheck: false,
  devTools: options.devTools,
})

/** A window shows its own page and nothing else: no other address, no second window, no guest. */
export const guardContents = (contents: WebContents, host: PageHost): void => {
  const keepOwnPage = (event: { preventDefault(): void; readonly url: string }): void => {
    if (!isOwnPage(event.url, host)) event.preventDefault()
  }
  contents.on('will-navigate', keepOwnPage)
  contents.on('will-frame-navigate', keepOwnPage)
  contents.on('will-redirect', keepOwnPage)
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
}
