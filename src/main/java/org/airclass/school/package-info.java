/**
 * The school system as a bureau knows it: organisations from bureau to school, grades and subjects and
 * their many names, teachers, terms with their days and bell schedules. Plain records and plain tables;
 * whoever plans, publishes or counts lessons reads them here.
 */
package org.airclass.school;
