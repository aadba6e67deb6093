/** A line that is written over, on a terminal only: pipes and logs never see it. */
export interface Progress {
  show(text: string): void
  clear(): void
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  if (!stream.isTTY) return { show: () => {}, clear: () => {} }
  const write = (text: string) => stream.write(`\r\x1b[2K${text}`)
  return {
    show: (text) => void write(text.slice(0, Math.max(0, stream.columns - 1))),
    clear: () => void write('')
  }
}
