/** What a script is doing, on stderr: stdout belongs to the results. */
export function say(text) {
  console.error(text)
}
