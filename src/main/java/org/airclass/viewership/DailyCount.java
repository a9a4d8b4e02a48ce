package org.airclass.viewership;

import java.time.Instant;

/** Figures of a day. @param until what came later on that day is not in them */
record DailyCount(DailyFigures figures, Instant until) {}
