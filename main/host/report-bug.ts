/** Says once, where a developer looks, that something threw which nothing expected. */
export function reportBug(error: unknown, where: string): void {
  console.error(`[${where}]`, error)
}
