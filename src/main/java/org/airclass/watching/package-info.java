/**
 * Going in: the watch redirect, the player's events, and the counts they become.
 *
 * <p>An acknowledged event must be in the database once, whatever dies in between. So events gather into numbered
 * batches; one thread brings batch after batch in, each in a transaction that also moves the number of the last batch
 * that is in; a batch that can't be brought in, or may or may not have been, goes to a file and is brought in later,
 * unless its number shows that it is in already.
 */
package org.airclass.watching;
