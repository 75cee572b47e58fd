/** What the argument modes say at a terminal before they hand over to the verification itself. */
export const commandWords = {
  askSecret: '请输入启动口令或恢复码：',
  secretRefused: '口令或恢复码不对。没有改动任何内容。',
  keyRefused: '本机的系统密钥环打不开这个大厅的密钥。请输入恢复码：',
  keyUnreadable: 'key.json 缺失或读不懂。没有改动任何内容。',
  standin: '当前运行环境只能打开演示数据和测试数据。',
} as const
