/** The style sheet of an exported note: on the screen as on A4. Fonts are the reader's own, so that the file stands alone. */
export const sheet = `
:root{color-scheme:light}
body{margin:0;background:#fff;color:#1d1c1a;font:11.5pt/1.55 "Source Serif 4","Source Serif Pro",Charter,Georgia,serif}
main{max-width:68ch;margin:0 auto;padding:48px 24px 96px}
h1{font-size:22pt;line-height:1.2;margin:0 0 18pt}h2{font-size:15pt;margin:22pt 0 6pt}h3{font-size:12.5pt;margin:16pt 0 4pt}
h4,h5,h6{font-size:11.5pt;margin:12pt 0 4pt}h1,h2,h3,h4{break-after:avoid}
p{margin:0 0 9pt;orphans:3;widows:3}ul,ol{margin:0 0 9pt;padding-left:22pt}li{margin:0 0 3pt}
blockquote{margin:0 0 10pt;padding:0 0 0 12pt;border-left:2pt solid #c9c4ba;color:#3a3835}
q{quotes:none}
table{border-collapse:collapse;width:100%;margin:0 0 12pt;font-size:10.5pt;break-inside:avoid}
th,td{border:0.5pt solid #c9c4ba;padding:4pt 6pt;text-align:left;vertical-align:top}th{background:#f3f1ed}
.center{text-align:center}.right{text-align:right}
a{color:#1f5f8b;overflow-wrap:anywhere}code,pre{font-family:"JetBrains Mono",ui-monospace,monospace;font-size:9.5pt}
pre{white-space:pre-wrap;background:#f3f1ed;padding:8pt}hr{border:0;border-top:0.5pt solid #c9c4ba;margin:14pt 0}
sup{line-height:0;font-size:.75em}.note-mark a{text-decoration:none;padding:0 1px}.small-caps{font-variant:small-caps}
.footnotes{border-top:0.5pt solid #c9c4ba;margin-top:20pt;padding-top:8pt;font-size:9.5pt}.footnotes p{display:inline}
.bibliography p{padding-left:24pt;text-indent:-24pt;margin-bottom:6pt}
@page{size:A4;margin:22mm 20mm}
@media print{main{max-width:none;padding:0}a{color:inherit;text-decoration:none}}
`
