// A whole program in a process of its own, to be killed: captures the addresses it is given, one after the other.
import { createApp } from '../../../main/app.ts'
import { createEventHub } from '../../../main/host/event-hub.ts'
import { createNodePorts } from '../../../main/host/node-ports.ts'

const [folder = '', ...urls] = process.argv.slice(2)
const ports = createNodePorts({ events: createEventHub(), dialogs: null, printer: null, nativeMenu: false })
const app = createApp(ports, (error) => console.error(error))
const id = ports.grants.grant(folder)
const isThere = (await ports.files.size(`${folder}/project.json`)) !== null
await app.dispatch(isThere ? 'project.open' : 'project.create', isThere ? { id } : { name: 'Killed', folderId: id })
await app.dispatch('archive.capture', { urls, again: true })
