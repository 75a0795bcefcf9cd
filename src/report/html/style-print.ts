/** How the page is printed on A4: everything open, nothing to click, addresses in full. */
export const PRINT = `
@page {
  size: A4; margin: 14mm 13mm 16mm;
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt Sarabun, sans-serif; color: #4a5666; }
}
@media print {
  html { background: #fff; font-size: 9.5pt; line-height: 1.45; }
  body { max-width: none; padding: 0; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .languages, .skip, .js .controls, .controls, .verdict::after { display: none; }
  #none-shown { display: none; }
  /* Only what is small stays together: a card that did not fit would leave a good part of the page blank. */
  .item, .warn, .score-parts { break-inside: avoid; box-shadow: none; }
  .item.long { break-inside: auto; }
  .item { border-radius: 0; border-width: 0 0 1px .4rem; margin-bottom: 2mm; }
  .card { padding: 0; border: 0; margin-bottom: 5mm; }
  details::details-content { content-visibility: visible; display: block; }
  h2, h3, h4, summary, caption { break-after: avoid; break-inside: avoid; }
  /* Marks above Thai letters reach out of their line, onto the page before. */
  h1, h2, h3 { padding-top: .4em; }
  .group > h3 { text-wrap: wrap; margin-top: 4mm; }
  .place, .finding, .fix, tr, .steps li { break-inside: avoid; }
  thead { display: table-header-group; }
  /* A heading of a table never stands alone at the end of a page. */
  thead, tbody tr:nth-child(-n + 2) { break-after: avoid; }
  .steps li { padding-top: .5mm; padding-bottom: 1mm; }
  .steps li p { margin: .5mm 0; }
  .steps li::before { top: 0; }
  th, td { padding-top: .8mm; padding-bottom: .8mm; }
  .score-parts { grid-template-columns: 62mm minmax(0, 1fr); }
  .item[open] > summary .told { display: none; }
  .item > summary { padding: 1.5mm 2mm; }
  .inside { padding: 0 2mm 1mm; }
  .inside h4 { margin: 1.5mm 0 .5mm; }
  .place { font-size: 9pt; margin-bottom: 1mm; line-height: 1.35; }
  .place > div { grid-template-columns: 34mm minmax(0, 1fr); padding: 0; }
  .place dt { font-size: inherit; }
  .finding, .fix { padding: .6mm 2mm; margin: .8mm 0; }
  .finding strong, .fix strong { display: inline; margin-right: .4em; }
  .more > summary { display: none; }
  /* Paper shows every item, whatever the filter and the search on the screen say. */
  .item[hidden], .group[hidden] { display: block !important; }
  /* Of what passed: where it was found first; the file has the rest. */
  .brief .place ~ .place, .brief .more, .brief h4, .brief .place > div:not(.trail-row, .where-row), .brief .finding.info { display: none; }
  .brief .in-file { display: block; }
  a { color: inherit; text-decoration: none; }
  .place a.address[data-full]::after, .rows a.address[data-full]::after { content: " (" attr(data-full) ")"; color: #4a5666; font-size: 8.5pt; }
}
`;
