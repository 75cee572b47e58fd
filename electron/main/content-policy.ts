import { extname, join, normalize, sep } from 'node:path'

/** Every window has an origin of its own, so that big text in one does not scale the others. */
export const PAGE_HOSTS = ['staff', 'kiosk', 'display', 'document', 'startup'] as const
export type PageHost = (typeof PAGE_HOSTS)[number]

const isPageHost = (host: string): host is PageHost => (PAGE_HOSTS as readonly string[]).includes(host)

/** The address of a window's page; `search` says which of several it is (`?counter=3`). */
export const pageAddress = (host: PageHost, search = ''): string =>
  `app://${host}/${host}/index.html${search}`

/** Whether an address is a page of this window and nothing else. */
export const isOwnPage = (address: string, host: PageHost): boolean => {
  if (!URL.canParse(address)) return false
  const url = new URL(address)
  return url.protocol === 'app:' && url.host === host && url.pathname === `/${host}/index.html`
}

/** Nothing is loaded but the program's own files; no inline code, no eval, no network. */
export const contentPolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'self'`,
    `style-src 'nonce-${nonce}' 'self'`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "media-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

export const fillNonce = (html: string, nonce: string): string => html.replaceAll('__NONCE__', nonce)

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
  '.opus': 'audio/ogg',
  '.ogg': 'audio/ogg',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
  '.bcmap': 'application/octet-stream',
  '.pfb': 'application/octet-stream',
  '.ttf': 'font/ttf',
  '.icc': 'application/vnd.iccprofile',
}

/** The media type of a file we ship; null for one that has no business in a window. */
export const mediaType = (path: string): string | null => TYPES[extname(path).toLowerCase()] ?? null

/** The file an address names inside `root`, or null when it names nothing there. */
export const fileFor = (address: string, root: string): string | null => {
  if (!URL.canParse(address)) return null
  const url = new URL(address)
  if (url.protocol !== 'app:' || !isPageHost(url.host)) return null
  let path: string
  try {
    path = decodeURIComponent(url.pathname)
  } catch {
    return null
  }
  if (path.includes('\0') || path.includes('\\') || path.split('/').includes('..')) return null
  const file = normalize(join(root, path))
  return file.startsWith(root + sep) && mediaType(file) !== null ? file : null
}
