/* Tells that a lesson was opened and how long it played. The page is whole without it. */
(function () {
  'use strict';
  var PLAY_AFTER = 10, BEAT_EVERY = 60, JITTER = 0.2;
  var page = document.querySelector('[data-lesson]');
  if (!page) return;
  var lesson = page.getAttribute('data-lesson');

  function tell(source, event, seconds, last) {
    var view = { lesson: lesson, source: source, event: event };
    if (seconds !== undefined) view.seconds = seconds;
    if (last) view.last = true;
    var body = JSON.stringify(view);
    if (navigator.sendBeacon && navigator.sendBeacon('/api/v1/views', body)) return;
    var request = new XMLHttpRequest();
    request.open('POST', '/api/v1/views', true);
    request.setRequestHeader('Content-Type', 'application/json');
    request.send(body);
  }

  /* A page that is fetched ahead and never looked at was not opened. */
  function whenSeen(then) {
    if (document.visibilityState !== 'hidden' && !document.prerendering) return then();
    document.addEventListener('visibilitychange', function seen() {
      if (document.visibilityState !== 'visible') return;
      document.removeEventListener('visibilitychange', seen);
      then();
    });
  }

  function watch(video) {
    var source = video.getAttribute('data-source');
    var played = 0, sinceBeat = 0, due = nextBeat(), last = Date.now(), counted = false;

    function nextBeat() {
      return BEAT_EVERY * (1 - JITTER + 2 * JITTER * Math.random());
    }

    setInterval(function () {
      var now = Date.now();
      /* A phone that slept did not play: no step is longer than five seconds. */
      var step = Math.min((now - last) / 1000, 5);
      last = now;
      if (video.paused || video.ended || video.seeking || video.readyState < 3) return;
      played += step;
      sinceBeat += step;
      if (!counted && played >= PLAY_AFTER) {
        counted = true;
        tell(source, 'play');
      }
      if (sinceBeat >= due) beat(false);
    }, 1000);

    function beat(isLast) {
      var seconds = Math.round(sinceBeat);
      sinceBeat = 0;
      due = nextBeat();
      if (seconds > 0) tell(source, 'beat', seconds, isLast);
    }

    /* What played since the last beat; it is no beat of its own, or the end of a lesson would look like a crowd. */
    function rest() {
      beat(true);
    }
    video.addEventListener('ended', rest);
    window.addEventListener('pagehide', rest);
  }

  var video = page.querySelector('video[data-source]');
  whenSeen(function () {
    tell(video ? video.getAttribute('data-source') : '', 'open');
  });
  if (video) watch(video);
})();
