// Keys of every page. What they do is a link or a button too; the server says all words.
(() => {
'use strict';
let waiting = 0;
const one = selector => document.querySelector(selector);
const typing = element => /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) || element.isContentEditable;
// A row that was chosen a moment ago must not replace where somebody went since.
const go = (address, replaces) => {
  clearTimeout(waiting);
  if (window.Blazor) Blazor.navigateTo(address, { replaceHistoryEntry: Boolean(replaces) });
  else if (replaces) location.replace(address);
  else location.assign(address);
};
const follow = selector => { const link = one(selector); if (link) go(link.getAttribute('href')); return Boolean(link); };
const rows = () => [...document.querySelectorAll('[data-row]')];
const chosen = list => list.findIndex(row => row.getAttribute('aria-selected') === 'true');
let afterG = 0;

// The row is marked at once; its explanation comes when the keys rest.
const choose = row => {
  for (const other of rows()) other.removeAttribute('aria-selected');
  row.setAttribute('aria-selected', 'true');
  row.scrollIntoView({ block: 'nearest' });
  clearTimeout(waiting);
  // The page that comes meanwhile may make another row of this one.
  const to = row.dataset.row;
  waiting = setTimeout(() => go(to, true), 120);
};
const move = by => {
  const list = rows(), to = chosen(list) + by;
  if (!list.length) return false;
  choose(list[Math.max(0, Math.min(list.length - 1, to))]);
  return true;
};
const keys = () => { const dialog = one('#keys'); if (dialog) dialog.open ? dialog.close() : dialog.showModal(); };
const close = () => {
  if (one('.side')) { const at = new URL(location.href); at.searchParams.delete('a'); go(at.pathname + at.search, true); one('[data-list]')?.focus(); }
  else if (one('[data-back]')) history.length > 1 ? (clearTimeout(waiting), history.back()) : follow('[data-back]');
};
const open = () => { const row = one('[data-row][aria-selected=true] a'); if (row) go(row.getAttribute('href')); return Boolean(row); };
const choice = kind => {
  const radio = one(`[data-kind="${kind}"]`);
  if (!radio) return;
  const folded = radio.closest('details');
  if (folded) folded.open = true;
  radio.checked = true;
  radio.focus();
};
const simple = {
  '/': () => one('#find')?.focus(), '?': keys, x: () => one('[data-filter]') && go('accounts'), f: () => one('[data-filter]')?.focus(),
  j: () => one('[data-next]') ? follow('[data-next]') : move(1), k: () => one('[data-before]') ? follow('[data-before]') : move(-1),
  c: () => one('[data-key="1"]')?.focus(), p: () => choice('promise'), h: () => choice('hold'), u: () => one('[data-undo]')?.click(),
};
const pages = { m: '/', a: 'accounts', w: 'worklists', c: 'calls' };

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || one('dialog[open]')) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  if (key === 'Escape') { if (typing(event.target)) event.target.blur(); else close(); return; }
  if (key === 'ArrowDown' && event.target.id === 'find' && rows().length) { one('[data-list]').focus(); move(1); event.preventDefault(); return; }
  if (typing(event.target)) return;
  const inList = one('[data-list]') && !event.target.closest('.side, .bar, .rail, [role=region]:not([data-list])');
  if ((key === 'ArrowDown' || key === 'ArrowUp') && inList) { move(key === 'ArrowDown' ? 1 : -1); event.preventDefault(); return; }
  if (key === 'Enter' && inList && !event.target.closest('a, button, summary') && open()) { event.preventDefault(); return; }
  if (afterG && Date.now() - afterG < 1500 && pages[key]) { afterG = 0; if (one(`a[href="${pages[key]}"]`)) go(pages[key]); event.preventDefault(); return; }
  afterG = key === 'g' ? Date.now() : 0;
  const button = /^[1-9]$/.test(key) && one(`[data-key="${key}"]`);
  if (button) { button.click(); event.preventDefault(); return; }
  if (simple[key]) { simple[key](); event.preventDefault(); }
});
document.addEventListener('click', event => {
  if (event.target.closest('a')) clearTimeout(waiting);
  if (event.target.closest('[data-keys]')) keys();
  if (event.target.closest('[data-print]')) print();
  const all = event.target.closest('[data-all]');
  if (all) for (const yes of document.querySelectorAll(`[data-group="${all.dataset.all}"]`)) yes.checked = true;
  const row = event.target.closest('[data-row]');
  if (row && !event.target.closest('a, button')) choose(row);
});
document.addEventListener('change', event => { if (event.target.matches('[data-filter]')) event.target.form.requestSubmit(); });
// A name that is typed once is the name of every form of the page.
document.addEventListener('input', event => { if (event.target.name === 'who') for (const who of document.querySelectorAll('input[name=who]')) who.value = event.target.value; });
// An empty choice is no filter: the address says only what is asked.
document.addEventListener('submit', event => {
  const form = event.target;
  if (form.method !== 'get') return;
  for (const field of form.querySelectorAll('select, input[type=search]')) if (!field.value) { field.disabled = true; setTimeout(() => { field.disabled = false; }); }
}, true);
})();
