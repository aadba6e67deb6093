import type { AuditReport, ReportEntry } from './audit-report.ts'
import { type FindingLanguage, findingWords } from './finding-message.ts'

/** A page of its own, without scripts and without anything to fetch, that prints well. */
export function auditHtml(reports: readonly AuditReport[], language: FindingLanguage): string {
  const { report, severity, reason } = findingWords(language)
  const only = reports.length === 1 ? reports[0] : undefined
  const title = only?.heading ?? report.title
  const sections = reports.map((one) => {
    const groups = one.groups.map(
      (group) => `<section class="group ${group.severity}">
<h3><span class="severity">${severity[group.severity]}</span> ${escaped(group.title)} <small>${group.entries.length}</small></h3>
<ol>
${group.entries.map((entry) => `<li>${entryHtml(entry, reason)}</li>`).join('\n')}
</ol>
</section>`
    )
    const dismissed =
      one.dismissed.length === 0
        ? ''
        : `<section class="group dismissed">
<h3>${report.dismissed} <small>${one.dismissed.length}</small></h3>
<ol>
${one.dismissed.map((entry) => `<li>${entryHtml(entry, reason)}</li>`).join('\n')}
</ol>
</section>`
    const heading = only === undefined ? `<h2>${escaped(one.heading)}</h2>\n` : ''
    const lines = one.lines.map((line) => `<p class="quiet">${escaped(line)}</p>`).join('\n')
    return `<section class="text">\n${heading}${lines}\n${groups.join('\n')}\n${dismissed}</section>`
  })
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body>
<h1>${escaped(title)}</h1>
${sections.join('\n')}
</body>
</html>
`
}

function entryHtml({ message, place, quote, dismissal }: ReportEntry, reason: Record<string, string>): string {
  const said = message.includes(quote) || quote === '' ? '' : `\n<blockquote>${escaped(quote)}</blockquote>`
  const why =
    dismissal === null
      ? ''
      : `\n<p class="quiet">${escaped(
          [reason[dismissal.reason], dismissal.note, dismissal.by, dismissal.at.slice(0, 10)]
            .filter((part) => part !== undefined && part !== '')
            .join(' · ')
        )}</p>`
  return `<p>${escaped(message)}</p>${said}\n<p class="quiet">${escaped(place)}</p>${why}`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

const style = [
  ':root{color-scheme:light}',
  'body{max-width:44rem;margin:2.5rem auto;padding:0 1.25rem;font:1rem/1.5 "Source Serif 4",Georgia,serif;color:#1d1c1a;background:#fff}',
  'h1,h2,h3,.quiet{font-family:Inter,system-ui,sans-serif}h1{font-size:1.6rem;line-height:1.2;margin:0 0 .75rem}',
  'h2{font-size:1.25rem;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:1px solid #e2ded6}h3{font-size:1rem;margin:1.75rem 0 .5rem}',
  'h3 small{font-weight:400;color:#65615a}.severity{padding:.1rem .5rem;border:1px solid;border-radius:99px;font-size:.75rem;vertical-align:.1em}',
  '.serious .severity{color:#a3322b}.warning .severity{color:#8a5a00}.note .severity{color:#65615a}',
  'ol{margin:0;padding:0;list-style:none}li{padding:.6rem 0;border-top:1px solid #e2ded6;break-inside:avoid}p{margin:.2rem 0;overflow-wrap:anywhere}',
  'blockquote{margin:.35rem 0;padding-left:.75rem;border-left:3px solid #e2ded6;color:#3b3833;overflow-wrap:anywhere}.quiet{font-size:.8125rem;color:#65615a}',
  '@page{margin:2cm}@media print{body{max-width:none;margin:0;padding:0;font-size:10.5pt}h2,h3{break-after:avoid}.text+.text{break-before:page}}'
].join('')
