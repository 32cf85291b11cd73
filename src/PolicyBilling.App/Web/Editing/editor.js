
// The editor of policies: line numbers, names at the cursor, the way to a line. What is typed is told when the keys rest.
(() => {
'use strict';
const text = () => document.querySelector('[data-editor]');
const known = () => [...document.querySelectorAll('[data-known] li')];
let resting = 0;
const tell = area => area.dispatchEvent(new Event('change', { bubbles: true }));
const number = area => {
  const numbers = document.querySelector('[data-numbers]');
  if (numbers?.firstChild) numbers.firstChild.data = Array.from({ length: area.value.split('\n').length }, (_, at) => at + 1).join('\n');
  scroll(area);
};
const scroll = area => { const numbers = document.querySelector('[data-numbers]'); if (numbers) numbers.scrollTop = area.scrollTop; };
const word = area => /[A-Za-z_][\w.-]*$/.exec(area.value.slice(0, area.selectionStart))?.[0] ?? '';
const filter = area => { const part = word(area).toLowerCase(); for (const item of known()) item.hidden = part.length > 0 && !item.querySelector('button').dataset.insert.toLowerCase().includes(part); };
const changed = area => { number(area); filter(area); clearTimeout(resting); resting = setTimeout(() => tell(area), 150); };
const insert = name => {
  const area = text(), part = word(area);
  area.focus();
  area.setRangeText(name, area.selectionStart - part.length, area.selectionEnd, 'end');
  changed(area);
};
const goTo = (line, column) => {
  const area = text(), lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0);
  area.focus();
  area.setSelectionRange(start + Math.max(0, column - 1), start + (lines[line - 1] ?? '').length);
  area.scrollTop = Math.max(0, (line - 4) * parseFloat(getComputedStyle(area).lineHeight));
  area.scrollLeft = 0;
  area.scrollIntoView({ block: 'nearest' });
};
// A number is told while it is typed, once it is one; an empty field, or half a number, waits for the rest.
const typed = field => { clearTimeout(resting); resting = setTimeout(() => { if (/\d$/.test(field.value)) tell(field); }, 150); };
document.addEventListener('input', event => {
  if (event.target.matches('[data-editor]')) changed(event.target);
  if (event.target.matches('.num[data-setting]')) typed(event.target);
});
document.addEventListener('scroll', event => { if (event.target.matches?.('[data-editor]')) scroll(event.target); }, true);
document.addEventListener('selectionchange', () => { if (document.activeElement?.matches('[data-editor]')) filter(document.activeElement); });
document.addEventListener('click', event => {
  const to = event.target.closest('[data-line]'), name = event.target.closest('[data-insert]');
  if (to && text()) goTo(Number(to.dataset.line), Number(to.dataset.column ?? 1));
  if (name && text()) insert(name.dataset.insert);
});
document.addEventListener('keydown', event => {
  if (!text()) return;
  if (event.ctrlKey && event.key === 's') { event.preventDefault(); tell(text()); document.querySelector('[data-save]')?.click(); }
  if (event.ctrlKey && event.key === ' ' && event.target.matches('[data-editor]')) { event.preventDefault(); known().find(item => !item.hidden)?.querySelector('button').focus(); }
  const item = event.target.closest?.('[data-known] li');
  if (item && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    const shown = known().filter(each => !each.hidden);
    shown[shown.indexOf(item) + (event.key === 'ArrowDown' ? 1 : -1)]?.querySelector('button').focus();
    event.preventDefault();
  }
});
})();
