import { wishForBox } from '../features/search/asked.ts'
import { goToScreen } from './navigation.ts'

/** The search screen with the keyboard in its box, and a query in it where one is named. */
export function goToSearch(query?: string): void {
  wishForBox(query)
  goToScreen('search')
}
