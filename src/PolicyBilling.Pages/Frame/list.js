// The list of all accounts: searched, filtered and sorted by the address alone, so that back and bookmark work.
(async () => {
'use strict';
const by = id => document.getElementById(id);
const el = (tag, props, ...inside) => { const e = Object.assign(document.createElement(tag), props); e.append(...inside); return e; };
const packed = new Blob([Uint8Array.from(atob(by('codes').textContent), c => c.charCodeAt(0))]);
const data = await new Response(packed.stream().pipeThrough(new DecompressionStream('gzip'))).json(), w = data.words, fr = data.lang === 'fr';
const fold = s => s.normalize('NFD').replace(/[\u0300-\u036f]/g, '').toLowerCase();
const number = new Intl.NumberFormat(fr ? 'fr-CA' : 'en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const money = n => (n < 0 ? '-' : '') + data.money.replace(/1.234.56/, number.format(Math.abs(n)));
const count = n => n.toLocaleString(fr ? 'fr-CA' : 'en-US');
const say = (s, ...v) => s.replace(/\{(\d)\}/g, (_, i) => v[i]);
const codes = data.rows.split('\n');
const rows = by('rows').textContent.split('\n').filter(line => line).map((line, i) => {
  const [id, name, , asked = 0, over = 0, balance = 0, portion = balance] = line.split('\t');
  const [text, reason, lists, was, marks, next] = codes[i].split('\t');
  const [title, group, waits, where] = data.reasons[reason];
  return { id, name, find: fold(name + ' ' + id), asked: +asked, over: +over, balance: +balance, portion: +portion, text, title, group, waits, where,
    lists: lists ? lists.split(',') : [], was: was === '' ? null : +was, marks, next };
});
const word = g => data.groups[g][0], tag = g => data.groups[g][1];
const out = r => r.group < 5;
const tests = {
  q: (r, v) => fold(v).split(/\s+/).every(part => r.find.includes(part)),
  out: (r, v) => v === 'any' ? out(r) : word(r.group) === v,
  decision: (r, v) => v === 'collections' ? r.group > 0 && r.group < 4 : word(r.group) === v,
  asked: r => r.group < 3, owes: r => r.portion > 0, over90: r => r.over > 0, credit: r => r.balance < 0,
  waits: (r, v) => r.waits === v && !r.marks.includes('x'), reason: (r, v) => r.title === v,
  failed: r => r.marks.includes('x'), final: r => r.marks.includes('f'), first: r => r.marks.includes('y'),
  was: (r, v) => r.was !== null && word(r.was) === v, changed: r => r.was !== null && r.was !== r.group,
  list: (r, v) => r.lists.includes(String(data.lists.findIndex(l => l[0] === v))),
};
const sums = { name: r => r.name, title: r => r.title, asked: r => r.asked, over: r => r.over, balance: r => r.balance };
const said = { q: v => '“' + v + '”', waits: v => w.waits[v], list: v => (data.lists.find(l => l[0] === v) || [v, v])[1], reason: v => v,
  out: v => v === 'any' ? w.any : tag(data.groups.findIndex(g => g[0] === v)), was: v => say(w.was, tag(data.groups.findIndex(g => g[0] === v))) };
let query = new URLSearchParams(), shown = [], drawn = 0, at = -1;
const read = () => new URLSearchParams(location.hash.startsWith('#list?') ? location.hash.slice(6) : '');
const address = change => {
  const to = new URLSearchParams(query);
  for (const [k, v] of Object.entries(change)) v === null ? to.delete(k) : to.set(k, v);
  return '#list?' + to;
};
const go = (change, quiet) => { const a = address(change); quiet ? (history.replaceState(null, '', a), draw()) : location.hash = a; };

by('rows').hidden = true;
const search = el('input', { id: 'q', type: 'search', placeholder: w.find, autocomplete: 'off' });
search.setAttribute('aria-label', w.find);
by('find').append(search, el('kbd', { textContent: '/', ariaHidden: 'true' }));
by('find').className = 'find';
search.oninput = () => { go({ q: search.value || null, a: null }, true); by('list').scrollIntoView(); };

const tools = by('tools'); tools.hidden = false;
const chips = el('div', { className: 'chips' }); chips.setAttribute('role', 'group'); chips.setAttribute('aria-label', w.decision);
const more = el('div', { className: 'chips mt0' });
const status = el('p', { className: 'small mute' }); status.setAttribute('role', 'status');
const pick = (key, label, options) => {
  const s = el('select', { className: 'chip', onchange: () => go({ [key]: s.value || null, a: null }) }, el('option', { value: '', textContent: label }));
  s.setAttribute('aria-label', label);
  options.forEach(([v, t]) => s.append(el('option', { value: v, textContent: t })));
  return [key, s];
};
const titles = [...new Set(rows.map(r => r.title))].sort((a, b) => a.localeCompare(b, data.lang));
const picks = [pick('waits', w.waitsFor, Object.entries(w.waits)), pick('reason', w.reason, titles.map(t => [t, t])), pick('list', w.worklist, data.lists)];
const marks = el('span', { className: 'chips' });
more.append(...picks.map(p => p[1]), marks);
tools.append(chips, more, status);

const table = el('table', { className: 'list stack' }), head = el('tr'), body = el('tbody');
table.append(el('colgroup', {}, ...['c-name', '', 'c-num', 'c-num', 'c-num wide'].map(c => el('col', { className: c }))), el('thead', {}, head), body);
const box = el('div', { className: 'tablebox', tabIndex: 0 }, table);
box.setAttribute('role', 'region'); box.setAttribute('aria-label', w.list);
by('table').className = 'card flush'; by('table').append(box);
const columns = [['name', w.name], ['title', w.why], ['asked', w.asked], ['over', w.over], ['balance', w.balance]];

const chip = (text, n, href, on) => {
  const a = el('a', { className: 'chip' + (on ? ' on' : ''), href }, text);
  if (n !== null) a.append(' ', el('b', { textContent: count(n) }));
  if (on) a.setAttribute('aria-current', 'true');
  return a;
};
const cell = (text, cls, label) => { const td = el('td', { className: cls, textContent: text }); if (label) td.dataset.l = label; return td; };
const row = (r, i) => {
  const tr = el('tr', { onclick: e => { if (!e.target.closest('a')) open(i); } });
  const name = el('td', {}, el('a', { href: address({ a: r.id }) }, el('bdi', { textContent: r.name })), el('small', { textContent: r.id }));
  const why = el('td', { className: 'full' }, el('span', { className: 'tag ' + word(r.group), textContent: r.group < 5 ? r.title : tag(r.group) + (r.group === 5 ? fr ? ' : ' : ': ' : '') + (r.group === 5 ? r.title : '') }),
    el('small', { className: 'cut', textContent: sentence(r) }));
  tr.append(name, why, cell(r.asked ? money(r.asked) : '', 'num', r.asked ? w.asked : ''), cell(r.over ? money(r.over) : '', 'num hide'), cell(money(r.balance), 'num hide wide'));
  tr.ariaRowIndex = i + 2;
  return tr;
};
function sentence(r) { const [t, ...v] = r.text.split('|'); let i = 0; return data.texts[t].replace(/\u0001/g, () => v[i++]); }
function drawMore() {
  const part = document.createDocumentFragment();
  for (const until = Math.min(drawn + 200, shown.length); drawn < until; drawn++) part.append(row(shown[drawn], drawn));
  body.append(part);
}
box.onscroll = () => { if (box.scrollTop + box.clientHeight > box.scrollHeight - 600) drawMore(); };

function draw() {
  query = read();
  const use = [...query].filter(([k]) => tests[k]);
  shown = rows.filter(r => use.every(([k, v]) => tests[k](r, v)));
  const sort = query.get('sort') || '', key = sort.replace('-', '');
  if (sums[key]) {
    const f = sums[key], d = sort[0] === '-' ? -1 : 1;
    shown = shown.map((r, i) => [r, i]).sort(([a, i], [b, j]) => d * (typeof f(a) === 'string' ? f(a).localeCompare(f(b), data.lang) : f(a) - f(b)) || i - j).map(p => p[0]);
  }
  if (document.activeElement !== search) search.value = query.get('q') || '';
  const g = query.get('out'), d = query.get('decision');
  chips.replaceChildren(chip(w.all, rows.length, '#list?', !use.length),
    ...data.groups.map((x, i) => [x, rows.reduce((n, r) => n + (r.group === i), 0)]).filter(p => p[1]).map(([x, n]) => chip(x[1], n, address({ out: x[0], decision: null, a: null }), g === x[0] || d === x[0])));
  picks.forEach(([k, s]) => { s.value = query.get(k) || ''; });
  marks.replaceChildren(
    chip(w.over, null, address({ over90: query.has('over90') ? null : 'yes', a: null }), query.has('over90')),
    ...use.filter(([k, v]) => k !== 'over90' && !(['out', 'decision'].includes(k) && data.groups.some(x => x[0] === v)) && !['waits', 'reason', 'list'].includes(k)).map(([k, v]) => {
      const a = chip((said[k] ? said[k](v) : w[k + 'Is'] || v) + ' ×', null, address({ [k]: null, a: null }), true);
      a.setAttribute('aria-label', say(w.remove, a.textContent.slice(0, -2)));
      return a;
    }));
  const total = f => shown.reduce((cents, r) => cents + Math.round(f(r) * 100), 0) / 100;
  status.textContent = say(w.shown, count(shown.length), count(rows.length), money(total(r => r.asked)), money(total(r => r.over)), money(total(r => r.balance)));
  head.replaceChildren(...columns.map(([k, t], i) => {
    const down = sort === '-' + k, up = sort === k;
    const th = el('th', { scope: 'col', className: i > 1 ? i === 4 ? 'num wide' : 'num' : '' }, el('a', { href: address({ sort: i > 1 ? down ? k : '-' + k : up ? '-' + k : k }), textContent: t }));
    if (down || up) th.ariaSort = down ? 'descending' : 'ascending';
    return th;
  }));
  by('list').dataset.shown = location.hash;
  body.replaceChildren(); drawn = 0; drawMore(); box.scrollTop = 0; table.ariaRowCount = shown.length + 1;
  const a = query.get('a');
  at = a === null ? -1 : shown.findIndex(r => r.id === a);
  if (at < 0 && a !== null) { const one = rows.find(r => r.id === a); if (one) { pane(one); return; } }
  choose();
}
function choose() {
  while (at >= drawn && drawn < shown.length) drawMore();
  [...body.children].forEach((tr, i) => i === at ? tr.ariaSelected = 'true' : tr.removeAttribute('aria-selected'));
  if (at >= 0) { body.children[at].scrollIntoView({ block: 'nearest' }); pane(shown[at]); } else by('pane').hidden = true;
}
function open(i) { at = i; history.replaceState(null, '', address({ a: shown[i].id })); query = read(); choose(); }
const day = days => { const d = new Date(data.asof + 'T00:00:00Z'); d.setUTCDate(d.getUTCDate() + days); return d.toLocaleDateString(fr ? 'fr-CA' : 'en-US', { timeZone: 'UTC', month: 'long', day: 'numeric' }); };
function pane(r) {
  const p = by('pane'); p.hidden = false;
  const facts = el('dl', { className: 'kv' });
  [[w.balance, r.balance], [w.portion, r.portion], [w.over, r.over], [w.asked, r.asked]].forEach(([t, n]) => facts.append(el('dt', { textContent: t }), el('dd', { className: 'num', textContent: money(n) })));
  const next = r.next.split('|').filter(x => x).map(x => x.split(' '));
  const time = el('ol', { className: 'time' });
  time.append(el('li', {}, el('time', { textContent: day(0) }), el('i'), el('span', { textContent: r.title })),
    ...next.map(([d, t, n]) => el('li', { className: 'soon' }, el('time', { textContent: day(+d) }), el('i'), el('span', { textContent: data.texts[t] + ', ' + money(+n) }))));
  const parts = [el('div', { className: 'row between' }, el('h3', {}, el('bdi', { textContent: r.name })), el('span', { className: 'tag ' + word(r.group), textContent: tag(r.group) })),
    el('p', { className: 'small mute', textContent: r.id }), el('p', { className: 'lead', textContent: sentence(r) }), facts, el('h4', { textContent: w.next }), time];
  if (!next.length) parts.push(el('p', { className: 'small mute', textContent: w.nothingNext }));
  // Of a hold whose rule does not say what it waits for, nothing is known that would end it.
  const change = w.changes[r.waits || word(r.group)] || (r.group < 5 && w.changes['']);
  if (change) parts.push(el('h4', { textContent: w.change }), el('p', { className: 'small', textContent: change }));
  if (r.was !== null && r.was !== r.group) parts.push(el('p', { className: 'small', textContent: say(w.was, tag(r.was)) }));
  if (r.lists.length) parts.push(el('h4', { textContent: w.worklist }), el('ul', { className: 'bul' }, ...r.lists.map(i => el('li', { textContent: data.lists[i][1] }))));
  parts.push(el('p', { className: 'small mute', textContent: r.where }), el('p', { className: 'small mute', textContent: say(w.explain, r.id) }));
  p.replaceChildren(...parts);
}
addEventListener('hashchange', () => { if (location.hash.startsWith('#list')) draw(); });
addEventListener('keydown', e => {
  const typing = /^(INPUT|SELECT|TEXTAREA)$/.test(e.target.tagName);
  if (e.ctrlKey || e.metaKey || e.altKey) return;
  if (e.key === 'Escape') { if (query.has('a')) go({ a: null }, true); else if (typing && search.value) { search.value = ''; go({ q: null }, true); } e.target.blur(); return; }
  if ((e.key === 'ArrowDown' || e.key === 'ArrowUp') && (e.target === search || box.contains(e.target)) || !typing && (e.key === 'j' || e.key === 'k')) {
    const to = at + (e.key === 'ArrowUp' || e.key === 'k' ? -1 : 1);
    if (to >= 0 && to < shown.length) { open(to); if (e.target === search) box.focus(); }
    e.preventDefault(); return;
  }
  if (typing) return;
  if (e.key === '/') { search.focus(); e.preventDefault(); }
  if (e.key === 'x') location.hash = '#list?';
  if (e.key === 'Enter' && e.target === box && at >= 0) by('pane').scrollIntoView({ block: 'nearest' });
});
draw();
if (location.hash.startsWith('#list?')) by('list').scrollIntoView();
})();
