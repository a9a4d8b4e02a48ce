/**
 * Where lessons go on air: live points (直播点) and television channels. Both can carry one lesson at a time,
 * which is why they have ids and not just names.
 */
package org.airclass.streaming;
