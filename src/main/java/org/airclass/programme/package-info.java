/**
 * Published editions: what students see. An edition is immutable; every node holds the current one in
 * memory and on its disk and answers the public from there, so that a school morning asks the database
 * nothing, and the database's absence is not noticed by those who watch.
 */
package org.airclass.programme;
