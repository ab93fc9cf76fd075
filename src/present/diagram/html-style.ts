import { dark, fontFamily, light } from './paint.js'

/** The style sheet of the interactive page, besides that of diagrams. */
export const htmlStyle = `
:root{color-scheme:light dark;--text:${light.text};--ground:${light.ground};--muted:${light.muted};--soft:${light.band};--line:${light.bandLine};--edge:${light.component.line};--focus:#1d5fa8}
@media screen and (prefers-color-scheme:dark){:root{--text:${dark.text};--ground:${dark.ground};--muted:${dark.muted};--soft:${dark.band};--line:${dark.bandLine};--edge:${dark.component.line};--focus:#8cc1f5}}
*{box-sizing:border-box}
body{margin:0;font:15px/1.45 ${fontFamily};color:var(--text);background:var(--ground)}
[hidden]{display:none!important}
header{padding:10px 16px;border-bottom:1px solid var(--line)}
h1{font-size:1.1rem;margin:0}#caption{margin:2px 0 0;color:var(--muted)}
h2{font-size:1rem;margin:0}h3{font-size:.9rem;margin:10px 0 2px}
p{margin:0 0 8px}
.app{display:grid;grid-template-columns:20rem minmax(0,1fr)}
#panel{padding:10px 16px;border-right:1px solid var(--line)}
#panel>summary,.list>summary{font-weight:600;cursor:pointer;padding:4px 0}
fieldset{border:0;border-top:1px solid var(--line);margin:10px 0 0;padding:8px 0 0}legend{font-weight:600;font-size:.9rem;padding:0 8px 0 0}
label{display:block;font-size:.9rem}
input,select,button,.acts a{font:inherit;font-size:.9rem;padding:5px 10px;border:1px solid var(--edge);border-radius:4px;background:var(--ground);color:inherit;min-height:32px}
input[type=search],input[type=text],select{width:100%}
input[type=checkbox]{min-height:0;width:16px;height:16px;margin:0;accent-color:var(--focus)}
.check{display:flex;gap:8px;align-items:center;min-height:28px}.check svg{width:30px;height:18px;flex:none}
button,.acts a{cursor:pointer}button:hover,.acts a:hover{background:var(--soft)}.acts a{text-decoration:none;display:inline-block}
.acts{display:flex;flex-wrap:wrap;gap:6px;margin-top:6px}
.pick{position:relative}
[role=listbox]{position:absolute;z-index:2;left:0;right:0;margin:2px 0 0;padding:4px;list-style:none;max-height:20rem;overflow:auto;background:var(--ground);border:1px solid var(--edge);border-radius:4px;box-shadow:0 4px 14px #0003}
[role=option]{padding:5px 8px;border-radius:3px;cursor:pointer}[role=option] small,#chosen small{display:block;color:var(--muted)}
[role=option]:hover,[role=option][aria-selected=true]{background:var(--soft);outline:1px solid var(--edge)}
#chosen{border-top:1px solid var(--line);margin-top:10px;padding-top:10px;overflow-wrap:anywhere}#chosen>p{color:var(--muted)}
#chosen ul{list-style:none;margin:0;padding:0;font-size:.9rem}#chosen li{padding:2px 0}#names{margin:0;padding-left:1.6rem;font-size:.9rem}#names{max-height:24rem;overflow:auto}
#chosen li button,#names button{border:0;padding:2px 0;min-height:24px;text-align:left;text-decoration:underline;text-underline-offset:2px;background:none}
.list{border-top:1px solid var(--line);margin-top:10px;padding-top:6px;overflow-wrap:anywhere}
main{position:relative;min-width:0}
#tools{display:flex;flex-wrap:wrap;gap:6px;padding:10px 16px 6px;align-items:center}#said{margin:0 0 0 6px;color:var(--muted);font-size:.9rem}
#working{position:absolute;left:16px;top:56px;z-index:1;padding:6px 12px;background:var(--ground);border:1px solid var(--edge);border-radius:4px}
#stage{overflow:auto}
#stage svg{display:block}
.live .app{height:calc(100vh - 66px);height:calc(100dvh - 66px);min-height:26rem;grid-template-rows:minmax(0,1fr)}
.live #panel{overflow:auto}
.live main{display:flex;flex-direction:column}
.live #stage{flex:1;min-height:0;overflow:hidden;cursor:grab;touch-action:none}
.live #stage svg{width:100%;height:100%}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}#stage:focus-visible{outline-offset:-3px}
[data-node]{cursor:pointer;outline:none}[data-node]:hover .k-box{stroke-width:2.4}[data-node][aria-pressed=true] .k-box,[data-node]:focus-visible .k-box{stroke:var(--focus);stroke-width:3.2}
.dim{opacity:.13}[data-ties] path{vector-effect:non-scaling-stroke}
@media (max-width:52rem){.app{display:block}.live .app{height:auto}#panel{border-right:0;border-bottom:1px solid var(--line)}.live #stage{height:70vh;flex:none}input,select,button,.acts a{min-height:40px}.check{min-height:36px}}
@media print{#panel,#tools,#working{display:none!important}.app{display:block!important;height:auto!important}.live #stage,#stage{overflow:visible;height:auto}.live #stage svg,#stage svg{width:100%;height:auto;max-height:17cm}.dim{opacity:1}@page{size:A4 landscape;margin:12mm}}
`
