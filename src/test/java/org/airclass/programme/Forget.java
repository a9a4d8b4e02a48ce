package org.airclass.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;

/** Takes the programme back to before the first edition: lessons are carried along for ever otherwise. */
@ApplicationScoped
class Forget {

    private final EntityManager entities;
    private final CurrentEdition current;

    Forget(EntityManager entities, CurrentEdition current) {
        this.entities = entities;
        this.current = current;
    }

    @Transactional
    void everything() {
        for (String table : List.of(
                "programme_edition",
                "programme_lesson",
                "programme_lesson_grade",
                "programme_lesson_teacher",
                "programme_source")) {
            entities.createNativeQuery("DELETE FROM " + table).executeUpdate();
        }
        entities.createNativeQuery("UPDATE programme_head SET number = 0").executeUpdate();
        current.replace(Index.NONE);
    }
}
