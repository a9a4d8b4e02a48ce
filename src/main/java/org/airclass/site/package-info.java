/**
 * What every folder stands on and no teacher has a word for: the clock and its zone, refusals and how
 * they are told, the data folder, the database's coming and going, uploaded sheets row by row, the frame
 * of a page. Knows no other folder.
 */
package org.airclass.site;
