// What pages do in the browser by themselves: times that tick, without asking the server.
(function () {
  'use strict';
  if (window.manydesk) return;
  var MINUTE = 60, HOUR = 3600, DAY = 86400, SOON = 0.75;
  var live = new Set();

  function texts() {
    return window.manydeskTexts || {};
  }
  function fill(key, a, b) {
    var text = texts()[key] || '{0}';
    return text.replace('{0}', a).replace('{1}', b);
  }
  function now() {
    return Date.now() + (window.manydeskOffset || 0);
  }
  function duration(seconds) {
    var s = Math.max(0, Math.round(seconds));
    if (s < MINUTE) return fill('seconds', s);
    if (s < HOUR) return fill('minutes', Math.floor(s / MINUTE));
    if (s < DAY) {
      var h = Math.floor(s / HOUR), m = Math.floor((s % HOUR) / MINUTE);
      return m && h < 10 ? fill('hoursMinutes', h, m) : fill('hours', h);
    }
    var d = Math.floor(s / DAY), rest = Math.floor((s % DAY) / HOUR);
    return rest && d < 4 ? fill('daysHours', d, rest) : fill('days', d);
  }
  function format(date, options, zone, lang) {
    return new Intl.DateTimeFormat(lang || texts().locale || 'en-GB', Object.assign({ timeZone: zone }, options)).format(date);
  }
  function exact(date, zone, lang) {
    return format(date, {
      weekday: 'short', day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit',
      second: '2-digit', hourCycle: 'h23', timeZoneName: 'short'
    }, zone, lang);
  }
  function clock(date) {
    return format(date, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  }
  // A weekday is always a coming one: a past Thursday and the next would look alike. What is past has a date.
  function dated(date) {
    var days = (date - now()) / 1000 / DAY;
    if (days >= 0 && days < 6) return format(date, { weekday: 'short' }) + ' ' + clock(date);
    var far = new Date(now()).getFullYear() !== date.getFullYear();
    var on = format(date, far ? { day: 'numeric', month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' });
    return Math.abs(days) < 6 ? on + ' ' + clock(date) : on;
  }
  function since(date) {
    return day(date) === day(new Date(now())) ? clock(date) : dated(date);
  }
  function relative(date) {
    var ahead = (date - now()) / 1000;
    if (Math.abs(ahead) < 45) return texts().justNow || '';
    if (ahead < 0) return -ahead < DAY ? fill('ago', duration(-ahead)) : dated(date);
    return ahead < 2 * DAY ? fill('in', duration(ahead)) : dated(date);
  }
  function ahead(date) {
    var left = (date - now()) / 1000;
    return left >= 0 && left < 2 * DAY ? fill('in', duration(left)) : fill('due', relative(date));
  }
  var WHOLE = { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  function whole(date, zone) {
    return format(date, WHOLE, zone);
  }
  function inBothZones(date, zone, lang, own) {
    var there = exact(date, zone, lang);
    return whole(date, zone) === whole(date) ? there : there + '\n' + own.replace('{0}', exact(date, undefined, lang));
  }
  function day(date) {
    return format(date, { day: 'numeric', month: 'short', year: 'numeric' });
  }
  var STYLES = { exact: whole, day: day, since: since };
  function write(element, text) {
    if (element.textContent !== text) element.textContent = text;
  }

  class Ticking extends HTMLElement {
    connectedCallback() {
      live.add(this);
      this.show();
    }
    disconnectedCallback() {
      live.delete(this);
    }
    attributeChangedCallback() {
      if (this.isConnected) this.show();
    }
    date(name) {
      var date = new Date(this.getAttribute(name) || '');
      return isNaN(date) ? null : date;
    }
  }

  // <md-time at="2026-01-31T10:00:00Z" as="relative|since|exact|day">: written here. With as="told" the server
  // wrote it, in the zone and language given, and only what is shown on hover is added; "own" is the phrase for the own time.
  class TimeText extends Ticking {
    static get observedAttributes() {
      return ['at', 'as'];
    }
    show() {
      var at = this.date('at');
      if (!at) return write(this, '');
      var as = this.getAttribute('as');
      if (as !== 'told') write(this, (STYLES[as] || relative)(at));
      var zone = this.getAttribute('zone') || undefined;
      this.title = inBothZones(at, zone, this.lang, this.getAttribute('own') || '');
    }
  }

  // <md-due at="…" until="…" from="…" label="response">: when something is due, as a bar and as words. What is past is told
  // as an instant: how much is over depends on opening hours, which only the server knows. Breached only after "until".
  class Due extends Ticking {
    static get observedAttributes() {
      return ['at', 'until', 'from', 'label'];
    }
    show() {
      var at = this.date('at');
      this.hidden = !at;
      if (!at) return;
      this.prepare();
      var from = this.date('from') || new Date(at - DAY * 1000);
      var left = (at - now()) / 1000;
      var breached = now() > (this.date('until') || at);
      var used = Math.min(1, Math.max(0.02, (now() - from) / Math.max(1, at - from)));
      var tone = breached ? 'md-bad' : used >= SOON || left < 15 * MINUTE ? 'md-warn' : 'md-runs';
      this.classList.remove('md-bad', 'md-warn', 'md-runs');
      this.classList.add(tone);
      this.querySelector('b').style.width = Math.round(used * 100) + '%';
      write(this.querySelector('span'), breached ? fill('over', since(at)) : ahead(at));
      write(this.querySelector('small'), this.getAttribute('label') || '');
      this.title = exact(at);
    }
    prepare() {
      if (this.querySelector('i')) return;
      var bar = document.createElement('i');
      bar.append(document.createElement('b'));
      this.replaceChildren(bar, document.createElement('span'), document.createElement('small'));
    }
  }

  customElements.define('md-time', TimeText);
  customElements.define('md-due', Due);
  function tick() {
    live.forEach(function (element) {
      element.show();
    });
  }
  setInterval(tick, 5000);

  // ---- What is typed is kept in this browser until it was sent ----
  function draft(field, key) {
    field.manydeskDraft = key;
    var kept = localStorage.getItem(key);
    if (kept && !field.value) {
      field.value = kept;
      field.dispatchEvent(new CustomEvent('change', { bubbles: true }));
    }
    field.addEventListener('value-changed', function () {
      if (field.value) localStorage.setItem(key, field.value);
    });
  }
  function forget(field) {
    localStorage.removeItem(field.manydeskDraft);
  }
  // Whoever signs out leaves nothing for the next one at this browser.
  function forgetAll() {
    Object.keys(localStorage).forEach(function (key) {
      if (key.startsWith('manydesk.draft.')) localStorage.removeItem(key);
    });
  }

  // ---- Keys ----
  function isTyping(event) {
    return event.composedPath().some(function (element) {
      return element.matches && element.matches('input, textarea, select, [contenteditable], vaadin-dialog-overlay');
    });
  }
  function queue() {
    return document.querySelector('vaadin-grid.md-queue');
  }
  function focusedRow(grid) {
    var active = grid.shadowRoot.activeElement;
    return active && active.closest('tr[part~="row"]');
  }
  function moveInQueue(grid, key) {
    var items = grid.shadowRoot.querySelector('#items');
    var row = focusedRow(grid);
    if (!row || !items.contains(row)) {
      var first = items.querySelector('[tabindex="0"]') || items.querySelector('td');
      if (first) first.focus();
      return;
    }
    grid.shadowRoot.activeElement.dispatchEvent(
      new KeyboardEvent('keydown', { key: key, keyCode: key === 'ArrowDown' ? 40 : 38, bubbles: true, composed: true })
    );
  }
  function focusedLink(grid) {
    var row = focusedRow(grid);
    if (!row) return undefined;
    return Array.from(row.children)
      .map(function (cell) {
        return cell._content && cell._content.querySelector('a.md-subject');
      })
      .filter(Boolean)[0];
  }
  function openInQueue(grid) {
    var link = focusedLink(grid);
    if (link) link.click();
    return !!link;
  }
  // Those that are selected, or else the one that has the focus.
  function takeInQueue(grid) {
    var link = focusedLink(grid);
    if (!link && !grid.selectedItems.length) return false;
    grid.closest('.md-page').$server.take(link ? link.querySelector('.md-ref').textContent : '');
    return true;
  }
  // What a page offers under a key says so.
  function offered(key) {
    return /^[a-z]$/.test(key) && document.querySelector('[data-key="' + key + '"]:not([hidden])');
  }
  function pressed(event) {
    if (event.key === 'k' && (event.ctrlKey || event.metaKey)) {
      var find = document.querySelector('.md-find');
      if (!find) return;
      event.preventDefault();
      return find.focus();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
    var grid = queue();
    var done = true;
    if (event.key === '/' && document.querySelector('.md-search')) document.querySelector('.md-search').focus();
    else if (event.key === '?' && document.querySelector('.md-keys')) document.querySelector('.md-keys').click();
    else if (grid && event.key === 'j') moveInQueue(grid, 'ArrowDown');
    else if (grid && event.key === 'k') moveInQueue(grid, 'ArrowUp');
    else if (grid && event.key === 'Enter') done = openInQueue(grid);
    else if (grid && event.key === 'a') done = takeInQueue(grid);
    else if (offered(event.key)) offered(event.key).click();
    else done = false;
    if (done) {
      event.preventDefault();
      event.stopPropagation();
    }
  }
  document.addEventListener('keydown', pressed, true);

  window.manydesk = {
    draft: draft,
    forget: forget,
    forgetAll: forgetAll,
    // A frame of our origin becomes as high as what is in it; the style sheet sets the bounds.
    fit: function (frame) {
      function measure() {
        var inside = frame.contentDocument && frame.contentDocument.documentElement;
        if (!inside || frame.contentDocument.URL === 'about:blank') return;
        new ResizeObserver(function () {
          frame.style.height = inside.offsetHeight + frame.offsetHeight - inside.clientHeight + 'px';
        }).observe(inside);
      }
      frame.addEventListener('load', measure);
      measure();
    },
    // After the browser laid it out.
    toEnd: function (element) {
      requestAnimationFrame(function () {
        setTimeout(function () {
          element.scrollTop = element.scrollHeight;
        }, 50);
      });
    },
    // The texts in the page's language, and the server's clock: ours may be wrong.
    start: function (given, serverNow) {
      window.manydeskTexts = given;
      window.manydeskOffset = serverNow - Date.now();
      tick();
    }
  };
})();
