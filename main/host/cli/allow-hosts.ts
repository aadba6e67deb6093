import type { Session } from './session.ts'

/** `--allow-host HOST`: remembers in the project that this private host may be fetched from. */
export async function allowHosts({ call }: Session, hosts: readonly string[] = []): Promise<void> {
  if (hosts.length === 0) return
  const allowed = (await call('project.current', {}))?.settings.allowedHosts ?? []
  await call('project.update', { settings: { allowedHosts: [...new Set([...allowed, ...hosts])] } })
}
