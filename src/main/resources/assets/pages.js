/* Keeps a day's page up to date, shows what changed since it was last looked at, and keeps it for when there is no net. */
(function () {
  'use strict';
  var day = document.getElementById('day');
  if (!day) return;
  var until, timer;

  function refresh() {
    var request = new XMLHttpRequest();
    request.open('GET', location.href, true);
    request.onload = function () {
      var page = request.status === 200 && new DOMParser().parseFromString(request.responseText, 'text/html');
      var fresh = page && page.getElementById('day');
      if (fresh) {
        day.parentNode.replaceChild(fresh, day);
        day = fresh;
        news();
      }
      wait();
    };
    request.onerror = wait;
    request.send();
  }

  /* Until the page says something else, and half a minute of spread: a school does not ask in one second. */
  function wait() {
    clearTimeout(timer);
    until = Date.parse(day.getAttribute('data-until'));
    var left = Math.max(until - Date.now(), 15000);
    timer = setTimeout(refresh, Math.min(left + Math.random() * 15000, 3600000));
  }

  function news() {
    var box = day.querySelector('.news');
    var key = 'seen-' + day.getAttribute('data-grade');
    var edition = Number(day.getAttribute('data-edition'));
    var seen;
    try {
      seen = Number(localStorage.getItem(key) || edition);
      localStorage.setItem(key, String(edition));
    } catch (e) {
      return;
    }
    if (!box || seen >= edition) return;
    var shown = 0;
    [].forEach.call(box.querySelectorAll('li'), function (line) {
      var isNew = Number(line.getAttribute('data-edition')) > seen;
      line.hidden = !isNew;
      if (isNew) shown++;
    });
    box.hidden = shown === 0;
  }

  document.addEventListener('visibilitychange', function () {
    if (document.visibilityState === 'visible' && Date.now() >= until) refresh();
  });
  news();
  wait();
  /* Not over the lesson's page: what a page tells as it goes would be lost with the page. */
  if (navigator.serviceWorker) navigator.serviceWorker.register('/sw.js', { scope: '/grades/' }).catch(function () {});
})();
