package org.airclass.programme;

/** A teacher as students see them. @param school null when not known */
public record Teacher(String name, String school) {}
