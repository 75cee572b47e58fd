/** 不应由居(村)委会出具的证明: what the desk answers. */
export const certificates = {
  group: '这些证明社区和本中心不出具，Enter 看怎样答复',
  tag: '不出具',
  refused: '本中心不出具',
  asked: '{{asked}}（{{name}}）',
  askedAs: '来人说的是“{{asked}}”',
  why: '为什么',
  instead: '到哪里办、凭什么证明',
  basis: '依据',
  local: '由谁出具各地规定不尽相同，请以本地规定为准。',
  record: '记录这次解释',
  back: '返回',
  written: '记入咨询记录，类别为解释不予办理',
} as const
