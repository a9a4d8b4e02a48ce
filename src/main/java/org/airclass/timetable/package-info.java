/**
 * The desk: the one living draft and all that may happen to it before it is published. Sheets come in
 * through the import, single lessons through the draft's own calls, and both are checked for clashes in
 * the transaction that writes them. What the authorities ask for is checked before publishing, which hands a
 * frozen copy to programme and tells the teachers concerned; nobody knows the desk.
 */
package org.airclass.timetable;
