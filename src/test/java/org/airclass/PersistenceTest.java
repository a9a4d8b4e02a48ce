package org.airclass;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.EnabledIf;

/** Speaks to the database in ways that could differ: run on the embedded MariaDB and on MySQL 8.0. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("persistence")
@EnabledIf("org.airclass.MySqlServer#isUsable")
public @interface PersistenceTest {}
