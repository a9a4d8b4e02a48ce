/**
 * Where lessons go on air: live points (直播点) and television channels. Both can carry one lesson at a time,
 * which is why they have ids and not just names. And how the streams are: looked at by {@code StreamWatch}, told of by
 * stream servers through {@code HookResource}. Which lesson needs which stream when, only the programme knows
 * ({@link org.airclass.streaming.WatchedStreams}).
 */
package org.airclass.streaming;
