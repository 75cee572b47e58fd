// No visible string in code: every word a person can see or hear comes from renderer/text, the backend's wording or
// resources. Reads the syntax tree, so comments and names may be in any language.
import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import ts from 'typescript'
import { PROJECT } from './lib/project.mjs'

const ROOTS = ['electron', 'renderer', 'shared']

/** Where words live; each is there for the reason beside it. */
const WORDING = [
  ['renderer/text/', 'the texts of every window, in each language'],
  ['electron/backend/wording/', 'fixed phrases of documents, packages and the command line'],
  ['electron/main/wording/', 'names of folders that people open in their file manager'],
]

/** Literals that are not wording; each with the reason beside it. */
const ALLOWED = [
  {
    file: 'shared/domain/document/document-number.ts',
    texts: '收 告 受 容 不受 说 转 接 还 需 延 特 恢 移 退 复 结 决 送 档 字〔 〕 号'.split(' '),
    because: 'the 事务字 and brackets of official numbers are the numbering rule itself',
  },
  {
    file: 'shared/domain/limit/case-limits.ts',
    texts: ['补正'],
    because: 'the name under which a catalogue leaves the time of a correction out of a limit',
  },
  {
    file: 'shared/domain/calendar/ics-marks.ts',
    texts: ['调休'],
    because: 'the name of a make-up day is part of a calendar file, as the shipped ones write it',
  },
  {
    file: 'shared/domain/calendar/ics-year.ts',
    texts: ['、'],
    because: 'a day of two festivals bears both names in a calendar file, as the notices write them',
  },
  {
    file: 'shared/domain/export/columns.ts',
    texts: ['data/tables/数据字典.csv'],
    because: 'the name of a file is part of the format of packages',
  },
  {
    file: 'shared/domain/export/missing-list.ts',
    texts: ['data/缺失清单.csv'],
    because: 'the name of a file is part of the format of packages',
  },
  {
    file: 'renderer/ui/public-phrases.ts',
    texts: ['｜', '＊'],
    because: 'what stands for the two marks of public strings inside a hall’s own words',
  },
]

const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const LETTER = /\p{L}/u

/** Attributes whose value is shown or read aloud. */
const SPOKEN = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-placeholder',
  'aria-roledescription',
  'aria-valuetext',
  'cancelText',
  'description',
  'emptyText',
  'label',
  'okText',
  'placeholder',
  'title',
  'tooltip',
])
/** Options of Electron's own windows, menus and boxes. */
const NATIVE_WORDS = new Set(['body', 'buttonLabel', 'message', 'title', 'toolTip'])

const filesIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return /\.(tsx?|html)$/.test(entry.name) && !entry.name.endsWith('.d.ts') ? [path] : []
  })

const isText = (node) =>
  ts.isStringLiteral(node) ||
  ts.isNoSubstitutionTemplateLiteral(node) ||
  ts.isTemplateHead(node) ||
  ts.isTemplateMiddle(node) ||
  ts.isTemplateTail(node) ||
  ts.isJsxText(node)

/** The literals an expression can come out as: not the arguments of calls, not the conditions. */
const outcomes = (node) => {
  if (node === undefined) return []
  if (isText(node)) return [node]
  if (ts.isTemplateExpression(node)) return [node.head, ...node.templateSpans.map((span) => span.literal)]
  if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node)) return outcomes(node.expression)
  if (ts.isConditionalExpression(node)) return [...outcomes(node.whenTrue), ...outcomes(node.whenFalse)]
  if (ts.isBinaryExpression(node)) {
    const plus = node.operatorToken.kind === ts.SyntaxKind.PlusToken
    const falls = [ts.SyntaxKind.BarBarToken, ts.SyntaxKind.QuestionQuestionToken]
    if (plus || falls.includes(node.operatorToken.kind))
      return [...outcomes(node.left), ...outcomes(node.right)]
    return node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken ? outcomes(node.right) : []
  }
  return []
}

const nameOf = (node) => node.name?.getText().replaceAll(/^['"]|['"]$/g, '')

/** What of this node is shown as it stands. */
const shownBy = (node, path) => {
  if (ts.isJsxText(node)) return node.text.trim() === '' ? [] : [node]
  if (ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent)) return outcomes(node.expression)
  if (ts.isJsxAttribute(node) && SPOKEN.has(nameOf(node))) {
    const value = node.initializer
    return value === undefined ? [] : outcomes(ts.isJsxExpression(value) ? value.expression : value)
  }
  if (path.startsWith('electron/main/') && ts.isPropertyAssignment(node) && NATIVE_WORDS.has(nameOf(node)))
    return outcomes(node.initializer)
  return []
}

/** Allowances that were needed, to find those that no longer are. */
const needed = new Set()

const isAllowed = (path, text) => {
  const entry = ALLOWED.find(({ file, texts }) => file === path && texts.includes(text))
  if (entry !== undefined) needed.add(`${entry.file} ${text}`)
  return entry !== undefined
}

const findInCode = (path, text) => {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  const found = new Map()
  const note = (node, why) => {
    if (found.has(node) || isAllowed(path, node.text)) return
    const { line } = file.getLineAndCharacterOfPosition(node.getStart())
    found.set(node, { path, line: line + 1, why, text: node.text.trim() })
  }
  const visit = (node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
    if (isText(node) && WIDE.test(node.text)) note(node, 'words in code')
    for (const literal of shownBy(node, path))
      if (LETTER.test(literal.text) || ts.isJsxText(literal)) note(literal, 'shown as it stands')
    ts.forEachChild(node, visit)
  }
  visit(file)
  return [...found.values()]
}

/** A page's file carries no words at all: not even its title, which would show before the texts are there. */
const findInPage = (path, text) => {
  const bare = text
    .replaceAll(/<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1>/g, '')
    .replaceAll(/<[^>]*>/g, '\n')
  return bare
    .split('\n')
    .filter((line) => LETTER.test(line))
    .map((line) => ({ path, line: 1, why: 'words in a page', text: line.trim() }))
}

const isWording = (path) => WORDING.some(([folder]) => path.startsWith(folder))

const root = process.argv[2] ?? PROJECT
const paths = ROOTS.flatMap((folder) => filesIn(join(root, folder)))
  .map((path) => relative(root, path).replaceAll('\\', '/'))
  .filter((path) => !isWording(path))
const found = paths.flatMap((path) => {
  const text = readFileSync(join(root, path), 'utf8')
  return path.endsWith('.html') ? findInPage(path, text) : findInCode(path, text)
})

const stale = ALLOWED.filter(({ file }) => paths.includes(file)).flatMap(({ file, texts }) =>
  texts
    .filter((text) => !needed.has(`${file} ${text}`))
    .map((text) => ({ path: file, line: 1, why: 'no longer in the file, but allowed', text })),
)
found.push(...stale)

for (const { path, line, why, text } of found)
  process.stdout.write(`${path}:${line} ${why}: ${JSON.stringify(text.slice(0, 60))}\n`)
process.stdout.write(
  found.length === 0
    ? `${paths.length} files, no visible string in code\n`
    : `${found.length} visible strings in code; words belong into renderer/text or wording/\n`,
)
process.exitCode = found.length === 0 && paths.length > 0 ? 0 : 1
