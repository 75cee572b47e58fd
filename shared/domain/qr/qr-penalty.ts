type Modules = readonly (readonly boolean[])[]

const runs = (line: readonly boolean[]): number => {
  let penalty = 0
  let length = 0
  for (const [at, dark] of line.entries()) {
    length = at > 0 && line[at - 1] === dark ? length + 1 : 1
    if (length === 5) penalty += 3
    else if (length > 5) penalty += 1
  }
  return penalty
}

const FINDER_LIKE = ['10111010000', '00001011101']

const finders = (line: readonly boolean[]): number => {
  const text = line.map((dark) => (dark ? '1' : '0')).join('')
  let penalty = 0
  for (const pattern of FINDER_LIKE)
    for (let at = text.indexOf(pattern); at >= 0; at = text.indexOf(pattern, at + 1)) penalty += 40
  return penalty
}

const blocks = (modules: Modules): number => {
  let penalty = 0
  for (let y = 1; y < modules.length; y += 1)
    for (let x = 1; x < modules.length; x += 1) {
      const dark = modules[y]?.[x]
      if (dark === modules[y]?.[x - 1] && dark === modules[y - 1]?.[x] && dark === modules[y - 1]?.[x - 1])
        penalty += 3
    }
  return penalty
}

/** How hard a symbol would be to read (ISO/IEC 18004, 7.8.3); the mask with the least is taken. */
export const penaltyOf = (modules: Modules): number => {
  const lines = [...modules, ...modules.map((_, x) => modules.map((row) => row[x] === true))]
  const dark = modules.flat().filter(Boolean).length
  const share = (dark * 100) / (modules.length * modules.length)
  return (
    lines.reduce((sum, line) => sum + runs(line) + finders(line), 0) +
    blocks(modules) +
    Math.floor(Math.abs(share - 50) / 5) * 10
  )
}
