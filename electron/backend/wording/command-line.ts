import type { Damage, DamageReason } from '../jobs/package/damage.ts'
import type { CacheWord } from '../jobs/package/direct-file.ts'
import type { UnreadableProblem } from '../jobs/package/package-reader.ts'
import type { Verification } from '../jobs/package/verify-package.ts'

/** What the command line says to the person at the terminal; the last line is for programs and is not words. */

const REASONS = {
  missing: '缺少这个文件',
  extra: '清单里没有这个文件',
  hash: '内容与清单不符',
  'not-canonical': '清单或说明被改动',
  link: '这里是链接，不是文件',
  'not-a-file': '这里不是普通文件',
  'empty-folder': '多出一个空文件夹',
  unreadable: '读不出来',
  oxum: '总字节数或文件数与说明不符',
  'bad-table': '表格内容不完整或互相矛盾',
  'not-named': '文书表里没有登记',
  'named-but-absent': '文书表里有登记，包里没有',
  'named-otherwise': '与文书表里登记的大小或摘要不符',
  'not-missing': '文书表登记为未生成，包里却有',
  'not-in-form': '这种形式的导出包里不应有这个文件',
  container: '加密包的结构不完整或被改动',
} as const satisfies Record<DamageReason, string>

const CACHE = {
  bypassed: '全部从存储介质读回，没有经过系统缓存。',
  partly: '一部分从存储介质读回，一部分可能来自系统缓存。',
  'not-bypassed': '读回时可能经过系统缓存；重新插拔介质后再核对一次更可靠。',
} as const satisfies Record<CacheWord, string>

const UNREADABLE = {
  'not-found': (place) => `找不到这个导出包，或者读到一半它不在了，或者没有读取权限：${place}`,
  'not-a-package': (place) => `这里既不是文件夹，也不是 .zip 加密包：${place}`,
  'needs-password': (place) => `加密包要密码才能核对：${place}`,
  'wrong-password': () => '密码不对，打不开这个加密包。没有改动任何内容。',
} as const satisfies Record<Exclude<UnreadableProblem, 'broken-container'>, (place: string) => string>

export const commandLineWords = {
  usage: [
    '用法：',
    '  verify-export 导出包   核对一个导出包（文件夹或 .zip 加密包），逐个文件读回。',
    '  verify-db 文件夹       核对大厅的数据：由事件重新推算每个状态，核对编号、文书和审计链。',
    '  verify-audit 文件夹    只核对审计链。',
    '  加密包的密码从标准输入读一行，不写在命令里。',
    '  三种核对都不改动任何内容。',
  ].join('\n'),
  askKey: '请输入本大厅的数据密钥（64 位十六进制；未加密的大厅输入 none）：',
  askPassword: '请输入加密包的密码：',
  badKey: '密钥应为 64 位十六进制数字。',
  noHall: (folder: string): string => `这个文件夹里没有大厅数据：${folder}`,
  cannotOpen: '打不开数据库：密钥不对，或文件已损坏。没有改动任何内容。',
  judged: (checked: number, problems: readonly string[]): string =>
    problems.length === 0
      ? `核对通过：检查了 ${checked} 项，没有发现问题。`
      : [
          `核对未通过：检查了 ${checked} 项，${problems.length} 处有问题。`,
          ...problems.slice(0, 20).map((problem) => `  ${problem}`),
        ].join('\n'),
  noFolder: (folder: string): string => `找不到这个文件夹，或者没有读取权限：${folder}`,
  unreadable: (problem: Exclude<UnreadableProblem, 'broken-container'>, place: string): string =>
    UNREADABLE[problem](place),
  sound: (verified: Extract<Verification, { ok: true }>): string =>
    [
      `核对通过：${verified.files} 个文件，${verified.bytes} 字节，全部与清单一致。`,
      CACHE[verified.cache],
      `清单摘要 ${verified.manifestHash}`,
    ].join('\n'),
  damaged: (damaged: readonly Damage[]): string =>
    [
      `核对未通过：${damaged.length} 处有问题。`,
      ...damaged.slice(0, 20).map(({ file, reason }) => `  ${JSON.stringify(file)} ${REASONS[reason]}`),
      ...(damaged.length > 20 ? [`  另有 ${damaged.length - 20} 处未列出。`] : []),
    ].join('\n'),
} as const
