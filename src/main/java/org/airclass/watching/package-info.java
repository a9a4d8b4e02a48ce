/**
 * Going in: the watch redirect, the player's events, and the counts they become.
 *
 * <p>An acknowledged event must be in the database once, whatever dies in between. So events gather into numbered
 * batches; one thread commits batch after batch, each as one row of a journal; a batch that can't be committed, or may or may
 * not have been, goes to a file and is brought in later, unless its number shows that it is in already. Now and then the
 * journal's rows are added up in the counters and sketches, and deleted with that.
 */
package org.airclass.watching;
