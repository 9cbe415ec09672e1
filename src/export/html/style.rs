//! How a document looks on a screen and on paper.

/// For the head of the file. The policy forbids scripts, pictures and pages from elsewhere, should a name ever
/// find its way into a tag.
pub(super) const HEAD: &str = r#"<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="robots" content="noindex"/>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"/>
<style>
:root { color-scheme: light; }
html { font: 16px/1.5 "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; color: #1b1f24; background: #fff; }
main { max-width: 46rem; margin: 2rem auto; padding: 0 1.25rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 1rem; }
h2 { font-size: 1.2rem; margin: 2.2rem 0 .6rem; padding-bottom: .25rem; border-bottom: 2px solid #1f6fb2; }
h3 { font-size: 1.05rem; color: #1b4f7f; margin: 1.6rem 0 .4rem; }
h4 { font-size: 1rem; font-weight: normal; margin: 1rem 0 .2rem; }
p, ul, ol { margin: .4rem 0 .8rem; }
ul, ol { padding-left: 1.4rem; }
blockquote { margin: .4rem 0 .8rem; padding-left: .9rem; border-left: 3px solid #d5dce4; }
h1, h2, h3, h4, p, li, td, th, blockquote { unicode-bidi: plaintext; overflow-wrap: break-word; }
table { border-collapse: collapse; table-layout: fixed; width: 100%; font-size: .8rem; line-height: 1.35; margin: .5rem 0 1rem; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { text-align: left; vertical-align: top; padding: .25rem .3rem; border-bottom: 1px solid #d5dce4; }
thead th { border-bottom: 2px solid #5b6775; }
th.figures, td.figures { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
figure { margin: 1rem 0 1.6rem; }
figcaption { font-weight: 600; margin-bottom: .4rem; }
svg { width: 100%; height: auto; display: block; }
svg text { font: 110px "Segoe UI", "Noto Sans", "Liberation Sans", Arial, sans-serif; fill: #1b1f24; }
@page { size: A4; margin: 18mm 16mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
@media print {
  html { font-size: 10.5pt; }
  main { max-width: none; margin: 0; padding: 0; }
  h1, h2, h3, h4, figcaption { break-after: avoid; }
  h4 + ul, h4 + blockquote, blockquote + p { break-before: avoid; }
  figure, tr, li { break-inside: avoid; }
  thead { display: table-header-group; }
  svg, tr { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
</style>
"#;
