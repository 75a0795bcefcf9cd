import { VERDICT_COLOURS } from '../verdict-colours.js';

/** How the page looks on a screen, from 320 px up. */
export const SCREEN = `
:root {
  --ink: #17212f; --soft: #4a5666; --line: #cbd3dd; --ground: #f3f5f8; --card: #fff; --brand: #17386b;
  --pass: ${VERDICT_COLOURS.pass.ink}; --fail: ${VERDICT_COLOURS.fail.ink}; --review: ${VERDICT_COLOURS.review.ink}; --na: ${VERDICT_COLOURS['not-applicable'].ink}; --link: #0b4fa8;
  color-scheme: light;
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 400 1rem/1.6 Sarabun, "Noto Sans Thai", "Leelawadee UI", Thonburi, Tahoma, sans-serif; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 62rem; padding: 0 1.25rem 2rem; overflow-wrap: anywhere; }
:root:has(#lang-th:checked) span[lang=en], :root:has(#lang-en:checked) span[lang=th] { display: none; }
h1, h2, h3, h4 { line-height: 1.35; margin: 0; text-wrap: balance; }
h1 { font-size: clamp(1.5rem, 5vw, 2.1rem); color: var(--brand); }
h2 { font-size: 1.3rem; color: var(--brand); margin-bottom: .6rem; }
h3 { font-size: 1.05rem; margin: 1rem 0 .4rem; }
h4 { font-size: .95rem; margin: .9rem 0 .3rem; }
p { margin: .4rem 0; }
a { color: var(--link); text-underline-offset: .15em; }
small, .small { font-size: .875rem; color: var(--soft); font-weight: 400; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.patterns { position: absolute; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.skip { position: absolute; left: -99rem; top: .25rem; background: var(--card); padding: .5rem 1rem; z-index: 1; }
.skip:focus { left: .5rem; }
[hidden] { display: none !important; }

.languages { display: flex; justify-content: flex-end; gap: .25rem; padding: .75rem 0 0; }
.languages label { display: flex; align-items: center; gap: .4rem; padding: .3rem .8rem; min-height: 2.25rem; border: 1px solid var(--na); border-radius: 2rem; background: var(--card); cursor: pointer; }
.languages b { font-weight: 400; }
.languages label:has(:checked) { border-color: var(--brand); box-shadow: inset 0 0 0 1px var(--brand); }
.languages label:has(:checked) b { font-weight: 700; color: var(--brand); }
input[type=radio], input[type=checkbox] { width: 1.15rem; height: 1.15rem; margin: 0; accent-color: var(--brand); flex: none; }
.head { padding: .75rem 0 1rem; }
.kicker { color: var(--soft); font-weight: 700; margin: 0; }
.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: .5rem 1.5rem; margin: .8rem 0 0; }
.facts dt { font-size: .875rem; color: var(--soft); }
.facts dd { margin: 0; }
.warn { background: #fff6e0; border: 1px solid #c89b3c; border-left-width: .4rem; border-radius: .4rem; padding: .6rem .9rem; margin: 0 0 .8rem; }
.card { background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: 1.1rem 1.25rem 1.25rem; margin: 0 0 1.1rem; }

.score-parts { display: grid; grid-template-columns: minmax(0, 19rem) minmax(0, 1fr); gap: .5rem 2rem; align-items: center; }
.counts { grid-column: 1 / -1; }
.gauge { width: 100%; max-width: 19rem; height: auto; margin: 0 auto; display: block; }
.gauge path { fill: none; stroke-width: 22; }
.gauge .track { stroke: #e2e7ee; }
.gauge .confirmed { stroke: var(--brand); }
.gauge .possible { stroke: url(#possible); }
.gauge line { stroke: var(--soft); stroke-width: 1; }
.gauge text { text-anchor: middle; font-size: 12px; fill: var(--soft); font-family: inherit; }
.gauge .own text { font-weight: 700; font-size: 17px; fill: var(--brand); }
.gauge .number { font-size: 40px; font-weight: 700; fill: var(--ink); }
.gauge .outof { font-size: 14px; }
.big { font-size: 1.15rem; margin: .15rem 0; }
.big strong { font-size: 1.5em; }
.big .outcome { font-size: 1.1em; }
.grade { color: var(--brand); }
.stack { display: block; border-radius: .3rem; border: 1px solid var(--na); }
.part { stroke: #fff; stroke-width: 1.5; }
.part.pass { fill: var(--pass); }
.part.look { fill: url(#fill-look); }
.part.fail { fill: url(#fill-fail); }
.part.review { fill: url(#fill-review); }
.part.not-applicable { fill: #e2e7ee; }
.pass-ground { fill: var(--pass); } .fail-ground { fill: var(--fail); } .review-ground { fill: #fff; }
.review-line { fill: #b06f00; } .light-line { fill: #fff; fill-opacity: .75; }
.possible-ground { fill: #fff; } .possible-line { fill: var(--brand); }
.legend { list-style: none; display: flex; flex-wrap: wrap; gap: .3rem 1.4rem; padding: 0; margin: .6rem 0 0; }
.legend li { display: flex; align-items: center; gap: .45rem; }
.sign { flex: none; width: 1.25rem; height: 1.25rem; vertical-align: -.25em; }
.sign .frame { fill: var(--na); } .sign .stroke { fill: none; stroke: #fff; stroke-width: 2.2; stroke-linecap: round; stroke-linejoin: round; }
.sign.pass .frame, .sign.look .frame { fill: var(--pass); } .sign.fail .frame { fill: var(--fail); } .sign.review .frame { fill: var(--review); }
.sign.look .frame { fill: #5d6400; }

.steps { padding: 0; margin: 0; list-style: none; counter-reset: step; }
.steps li { position: relative; padding: .35rem 0 .6rem 2.6rem; counter-increment: step; }
.steps li + li { border-top: 1px solid var(--line); }
.steps li::before { content: counter(step); position: absolute; left: 0; top: .5rem; width: 1.8rem; height: 1.8rem; border-radius: 50%; background: var(--brand); color: #fff; font-weight: 700; text-align: center; line-height: 1.8rem; }
.ids { display: flex; flex-wrap: wrap; gap: .35rem; }
.ids a { display: inline-block; min-width: 2.6rem; padding: .05rem .5rem; text-align: center; border: 1px solid var(--line); border-radius: .4rem; background: var(--ground); text-decoration: none; }
.ids a:hover { text-decoration: underline; border-color: var(--link); }

table { border-collapse: collapse; width: 100%; }
caption { text-align: left; color: var(--soft); font-size: .875rem; padding-bottom: .4rem; }
th { text-align: left; font-weight: 400; }
thead th { font-size: .875rem; color: var(--soft); overflow-wrap: normal; white-space: nowrap; }
th, td { padding: .4rem .6rem .4rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
.num { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
tr.indicator th, tr.main th, tr.main td, tr.indicator .num { font-weight: 700; }
tr.sub th, th.under { padding-left: 1.25rem; }
td.bar { width: 42%; vertical-align: middle; }
td.num small { display: block; }
.score-bar { display: block; border-radius: .2rem; outline: 1px solid var(--na); }
.score-bar .track { fill: #eef1f5; } .score-bar .confirmed { fill: var(--brand); } .score-bar .possible { fill: url(#possible); }
.quarter { stroke: #fff; stroke-opacity: .8; stroke-width: 1; }
.plain { padding-left: 1.2rem; margin: .8rem 0 0; }
.plain li { margin: .3rem 0; }
.changed { list-style: none; padding: 0; margin: 0; }
.changed li { padding: .3rem 0; border-bottom: 1px solid var(--line); }
.was { white-space: nowrap; }

.controls { display: none; }
.js .controls { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: .6rem 1.25rem; align-items: end; background: var(--card); border: 1px solid var(--line); border-radius: .75rem; padding: .9rem 1.1rem; margin-bottom: 1rem; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .35rem .9rem; grid-column: 1 / -1; min-width: 0; }
legend { font-weight: 700; padding: 0; font-size: .9rem; }
.choice { display: flex; align-items: center; gap: .4rem; min-height: 1.9rem; cursor: pointer; }
.search label { display: block; font-weight: 700; font-size: .9rem; }
input[type=search] { font: inherit; width: 100%; min-height: 2.6rem; padding: .3rem .7rem; border: 1px solid var(--na); border-radius: .4rem; background: #fff; color: inherit; }
.buttons { display: flex; flex-wrap: wrap; gap: .5rem; }
button { font: inherit; min-height: 2.6rem; padding: .3rem 1rem; border: 1px solid var(--na); border-radius: .4rem; background: var(--card); color: var(--brand); font-weight: 700; cursor: pointer; }
button:hover { background: var(--ground); border-color: var(--brand); }
.count { grid-column: 1 / -1; margin: 0; color: var(--soft); }

.items > h2 { margin-top: 1.6rem; }
.group > h3 { margin: 1.3rem 0 .5rem; font-size: 1rem; }
.item { background: var(--card); border: 1px solid var(--line); border-left: .4rem solid var(--na); border-radius: .5rem; margin-bottom: .45rem; }
.item.pass { border-left-color: var(--pass); } .item.look { border-left-color: #5d6400; } .item.fail { border-left-color: var(--fail); } .item.review { border-left-color: var(--review); }
.item > summary { display: grid; grid-template-columns: auto 2.4rem minmax(0, 1fr) auto; gap: 0 .6rem; align-items: center; padding: .55rem .9rem; cursor: pointer; list-style: none; border-radius: .4rem; }
.item > summary::-webkit-details-marker { display: none; }
.item > summary:hover { background: var(--ground); }
.item .id { font-weight: 700; }
.verdict::after { content: ""; display: inline-block; width: .5rem; height: .5rem; border: solid currentColor; border-width: 0 2px 2px 0; transform: translateY(-.15rem) rotate(45deg); margin-left: .7rem; }
.item[open] > summary .verdict::after { transform: translateY(.1rem) rotate(225deg); }
.verdict { font-weight: 700; font-size: .9rem; white-space: nowrap; }
.verdict.pass { color: var(--pass); } .verdict.look { color: #5d6400; } .verdict.fail { color: var(--fail); } .verdict.review { color: var(--review); } .verdict.not-applicable { color: var(--na); }
.told { grid-column: 3 / -1; color: var(--soft); font-size: .9rem; }
.item[open] > summary .told { display: none; }
.inside { padding: .1rem 1rem 1rem; }
.finding, .fix { padding: .5rem .8rem; border-radius: .4rem; background: var(--ground); }
.finding strong, .fix strong { display: block; font-size: .875rem; }
.finding.error { background: #fdecea; } .finding.review, .finding.warning { background: #fff6e0; }
.fix { background: #e8f3ec; }
.place { margin: 0 0 .6rem; padding: .4rem 0 .1rem; border-top: 1px solid var(--line); }
.place > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: .1rem .8rem; padding: .12rem 0; }
.place dt { color: var(--soft); font-size: .9rem; }
.place dd { margin: 0; }
.trail { list-style: none; display: inline; padding: 0; margin: 0; }
.trail li { display: inline; }
.trail li + li::before { content: "\\203A"; color: var(--soft); padding: 0 .4rem; }
.clicks { margin-left: .6rem; white-space: nowrap; }
.in-file { display: none; }
.none, .no-trail { color: var(--soft); }
.more > summary, .rows > summary { cursor: pointer; padding: .35rem 0; font-weight: 700; color: var(--brand); }
.facts div:has(.options) { grid-column: 1 / -1; }
.about { border-top: 2px solid var(--brand); margin-top: 2rem; padding-top: 1rem; }

@media (max-width: 40rem) {
  body { padding: 0 .75rem 1.5rem; }
  .card { padding: .9rem .9rem 1rem; }
  .score-parts { grid-template-columns: minmax(0, 1fr); }
  .js .controls { grid-template-columns: minmax(0, 1fr); }
  .place > div { grid-template-columns: minmax(0, 1fr); padding: .25rem 0; }
  .item > summary { grid-template-columns: auto 2.2rem minmax(0, 1fr); padding: .55rem .6rem; }
  .item > summary .verdict, .told { grid-column: 3; }
  .inside { padding: .1rem .75rem .8rem; }
  .chart, .chart caption, .chart tbody, .chart td.bar { display: block; width: 100%; }
  .chart thead, .chart td:empty { display: none; }
  .chart tr { display: grid; grid-template-columns: minmax(0, 1fr) auto; border-bottom: 1px solid var(--line); padding: .4rem 0; }
  .chart th, .chart td { border: 0; padding: 0 .3rem 0 0; }
  .chart td.bar { grid-column: 1 / -1; grid-row: 2; }
  .rows table, .methods { font-size: .9rem; }
}
`;
