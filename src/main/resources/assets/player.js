/*
 * Plays a lesson from the first of its sources that works, and tells that it was opened and how long it played. The page
 * is whole without it.
 */
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
    var played = 0, sinceBeat = 0, due = nextBeat(), last = Date.now(), counted = false;

    function source() {
      return video.getAttribute('data-source');
    }

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
        tell(source(), 'play');
      }
      if (sinceBeat >= due) beat(false);
    }, 1000);

    function beat(isLast) {
      var seconds = Math.round(sinceBeat);
      sinceBeat = 0;
      due = nextBeat();
      if (seconds > 0) tell(source(), 'beat', seconds, isLast);
    }

    /* What played since the last beat; it is no beat of its own, or the end of a lesson would look like a crowd. */
    function rest() {
      beat(true);
    }
    video.addEventListener('ended', rest);
    window.addEventListener('pagehide', rest);
    return rest;
  }

  /*
   * The sources in their order: the next one takes over where one fails or stands still. While the lesson is on air the
   * service is asked now and then how they are; who sees a moving picture stays with it whatever it says.
   */
  function play(video, settle) {
    var REGRETS = {
      LIVE_ENDED: '直播已结束，回看放出后在这里看。',
      ENDED: '课已经上完，回看放出后在这里看。',
      CANCELLED: '这节课取消了。'
    };
    var STANDSTILL = 12, KNOWN_STANDSTILL = 2, PATIENCE = 5000, LONGEST_PATIENCE = 40000, ASK_FIRST = 15;
    var sources = JSON.parse(video.getAttribute('data-sources'));
    var notice = page.querySelector('.line');
    var onAir = page.className.indexOf('now') >= 0;
    var at = 0, engine = null, wanted = false, helped = false, still = 0, position = 0;
    var patience = PATIENCE, tired = false, gone = false, asking = 0, failed = {}, state = '';

    function say(text) {
      notice.textContent = text;
      notice.hidden = !text;
    }

    /* Of a lesson that is over nobody is told to wait for the line. */
    function regret() {
      say(REGRETS[state] || '各条线路暂时都连不上，正在重试；也可以用下面的其他方式观看。');
    }

    function isHls() {
      return sources[at].type.indexOf('mpegurl') >= 0;
    }

    function drop() {
      if (engine) engine.destroy();
      engine = null;
    }

    /* Read here and handed over as a blob: where a track comes from elsewhere, the whole video would need that leave. */
    function subtitle() {
      var address = sources[at].subtitles, whose = sources[at].source;
      while (video.firstChild) video.removeChild(video.firstChild);
      if (!address || !window.Blob || !window.URL) return;
      var request = new XMLHttpRequest();
      request.open('GET', address, true);
      request.onload = function () {
        if (request.status !== 200 || sources[at].source !== whose) return;
        var track = document.createElement('track');
        track.kind = 'subtitles';
        track.srclang = 'zh';
        track.label = '字幕';
        track.src = URL.createObjectURL(new Blob([request.responseText], { type: 'text/vtt' }));
        track.default = true;
        video.appendChild(track);
      };
      request.send();
    }

    function attach() {
      drop();
      subtitle();
      helped = false;
      still = 0;
      video.setAttribute('data-source', sources[at].source);
      if (isHls() && !video.canPlayType(sources[at].type)) return help();
      video.src = sources[at].src;
      if (wanted) resume();
    }

    function resume() {
      var started = video.play();
      if (started && started.catch) started.catch(function () {});
    }

    /* Browsers that know no HLS are helped by a script that only they fetch. */
    function help() {
      helped = true;
      if (window.Hls) return engage();
      var script = document.createElement('script');
      script.src = video.getAttribute('data-engine');
      script.onload = engage;
      script.onerror = next;
      document.head.appendChild(script);
    }

    function engage() {
      if (!window.Hls.isSupported()) return next();
      drop();
      engine = new window.Hls({ autoStartLoad: false, enableWorker: false });
      engine.on(window.Hls.Events.ERROR, function (name, error) {
        if (error.fatal) next();
      });
      engine.loadSource(sources[at].src);
      engine.attachMedia(video);
      if (wanted) {
        engine.startLoad();
        resume();
      }
    }

    /* A crowd whose line was cut does not ask in one second. */
    function askIn(seconds) {
      clearTimeout(asking);
      if (seconds > 0) asking = setTimeout(ask, seconds * 1000 * (0.5 + Math.random()));
    }

    function ask() {
      var request = new XMLHttpRequest();
      request.open('GET', '/lessons/' + encodeURIComponent(lesson) + '/sources.json', true);
      request.onload = function () {
        if (request.status !== 200) return askIn(ASK_FIRST * 4);
        var told = JSON.parse(request.responseText);
        askIn(told.again);
        take(told);
      };
      request.onerror = function () {
        askIn(ASK_FIRST * 4);
      };
      request.send();
    }

    /* What plays stays what it is until it stands still; what does not play yet begins with what works. */
    function take(told) {
      var now = sources[at], found = -1;
      state = told.state;
      if (tired && REGRETS[state]) regret();
      if (!told.sources.length) return;
      told.sources.forEach(function (source, i) {
        if (source.source === now.source) found = i;
      });
      gone = found < 0 || told.sources[found].state === 'DOWN';
      sources = told.sources;
      if (found >= 0) {
        at = found;
      } else {
        sources = [now].concat(sources);
        at = 0;
      }
      if (gone && (tired || (!wanted && !video.currentTime))) move();
    }

    /* The first that has not failed here, rather one that works for the service too; -1 for none. */
    function best() {
      var down = -1;
      for (var i = 0; i < sources.length; i++) {
        if (i === at || failed[sources[i].source]) continue;
        if (sources[i].state !== 'DOWN') return i;
        if (down < 0) down = i;
      }
      return down;
    }

    /* On the way from a broadcast that is over to its recording nothing plays by itself. */
    function move() {
      var to = best();
      if (to < 0 || sources[to].state === 'DOWN') return;
      settle();
      if (state === 'REPLAY') wanted = false;
      say(state === 'REPLAY' ? '直播已结束，点播放可以看回看。' : '这条线路暂时不通，已换到：' + sources[to].label);
      at = to;
      gone = tired = false;
      attach();
    }

    function next() {
      settle();
      failed[sources[at].source] = true;
      if (onAir) askIn(1);
      var to = best();
      gone = false;
      if (to >= 0) {
        at = to;
        say('这条线路暂时不通，已换到：' + sources[at].label);
        attach();
      } else {
        drop();
        at = 0;
        failed = {};
        tired = true;
        regret();
        setTimeout(function () {
          if (wanted) attach();
        }, patience);
        patience = Math.min(patience * 2, LONGEST_PATIENCE);
      }
    }

    video.addEventListener('play', function () {
      wanted = true;
      if (engine) engine.startLoad();
    });
    video.addEventListener('pause', function () {
      if (!video.error && !video.ended && video.readyState > 2) wanted = false;
    });
    video.addEventListener('playing', function () {
      still = 0;
      patience = PATIENCE;
      if (tired) say('');
      tired = false;
    });
    video.addEventListener('error', function () {
      if (engine || !video.error) return;
      if (isHls() && !helped && (window.MediaSource || window.ManagedMediaSource)) help();
      else next();
    });
    setInterval(function () {
      var moved = video.currentTime !== position;
      position = video.currentTime;
      if (!wanted || moved || video.paused || video.ended) still = 0;
      else if (++still >= STANDSTILL) next();
      else if (gone && still >= KNOWN_STANDSTILL) move();
    }, 1000);
    video.addEventListener('ended', function () {
      if (!onAir || sources[at].kind !== 'LIVE') return;
      tired = true;
      askIn(1);
    });
    if (onAir) askIn(ASK_FIRST);

    attach();
  }

  var video = page.querySelector('video[data-source]');
  whenSeen(function () {
    tell(video ? video.getAttribute('data-source') : '', 'open');
  });
  if (video) play(video, watch(video));
})();
