export function synthesize() {
  return []
}
