/**
 * Who came, told so that a bureau can sign it: every figure with its unit, definition and source, viewers
 * united and never added, robots apart. Reads what programme published and watching counted, and writes
 * nothing of theirs.
 */
package org.airclass.viewership;
