/** Fixed words of a printer's test page. */
export const testPageWords = {
  title: '打印测试',
  code: (code: string) => `核对码 ${code}`,
  ruler: '下一行应正好占满一行',
  ends: { left: '左边', right: '右边' },
  common: '常用字：街道便民服务中心',
  gbk: '次常用：镕喆堃龘',
  rare: '生僻字：㐂𬭎䶮',
  sizes: (size: number) => `${String(size)} 倍 A${String(size)}`,
  qr: '下面的二维码能扫出核对码',
  end: '这一行之下应被切断，或可以撕下',
} as const
