/* The last seen pages for when there is no net. What the net gives is always preferred. */
var KEPT = 'pages-1', AT_MOST = 30;

/* Rules the days of grades only, and what they load. */
function isPage(url) {
  return url.origin === location.origin && (/^\/(grades|assets)/.test(url.pathname));
}

self.addEventListener('install', function () {
  self.skipWaiting();
});

self.addEventListener('activate', function (event) {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', function (event) {
  var url = new URL(event.request.url);
  if (event.request.method !== 'GET' || !isPage(url)) return;
  event.respondWith(
    fetch(event.request).then(
      function (answer) {
        if (answer.ok) keep(event.request, answer.clone());
        return answer;
      },
      function (offline) {
        return caches.match(event.request).then(function (kept) {
          if (kept) return kept;
          throw offline;
        });
      }
    )
  );
});

function keep(request, answer) {
  return caches.open(KEPT).then(function (cache) {
    return cache.put(request, answer).then(function () {
      return cache.keys().then(function (keys) {
        return Promise.all(keys.slice(0, Math.max(0, keys.length - AT_MOST)).map(function (key) {
          return cache.delete(key);
        }));
      });
    });
  });
}
