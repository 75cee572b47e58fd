/**
 * disk-full 空间不足 · not-writable 写不进去 · not-found 目标不在 · lost 写到一半目标不见了 · file-too-large 文件系统放不下这么大的文件 ·
 * exists 已有同名 · bad-path 名称不合规 · doubled-path 同名写了两次 · bad-password 密码不合规 · source 要写的内容自己读不出 ·
 * broken 前一步已失败 · other 其他
 */
export type PackageProblem =
  | 'disk-full'
  | 'not-writable'
  | 'not-found'
  | 'lost'
  | 'file-too-large'
  | 'exists'
  | 'bad-path'
  | 'doubled-path'
  | 'bad-password'
  | 'source'
  | 'broken'
  | 'other'

/** Why a package could not be written; the caller turns the code into words. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
  readonly problem: PackageProblem
  constructor(problem: PackageProblem, message: string, cause?: unknown) {
    super(message, { cause })
    this.problem = problem
  }
}

/** The medium is gone: pulled out, switched off, or its server no longer answers. */
const GONE: readonly string[] = [
  'ENOENT',
  'EIO',
  'ENODEV',
  'ENXIO',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENETRESET',
  'ECONNABORTED',
  'ECONNRESET',
  'ETIMEDOUT',
]

/** The system's own word for an error, or an empty text. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

const problemOf = (code: string, when: 'opening' | 'writing'): PackageProblem => {
  if (GONE.includes(code)) return when === 'opening' ? 'not-found' : 'lost'
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return 'disk-full'
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
      return 'not-writable'
    case 'EFBIG':
      return 'file-too-large'
    case 'EEXIST':
    case 'ENOTEMPTY':
      return 'exists'
    default:
      return 'other'
  }
}

/** An error of the target's file system as a problem; what is one already stays as it is. */
export const asPackageError = (error: unknown, when: 'opening' | 'writing'): PackageError =>
  error instanceof PackageError
    ? error
    : new PackageError(
        problemOf(codeOf(error), when),
        error instanceof Error ? error.message : String(error),
        error,
      )
