package org.airclass.streaming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;

/** The one viewing guide, read and replaced as a whole. Students see it from the next edition on. */
@ApplicationScoped
public class ViewingGuides {

    private final EntityManager entities;
    private final ObjectMapper json;

    ViewingGuides(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Empty where none has been put. */
    public ViewingGuide current() {
        GuideRow row = entities.find(GuideRow.class, GuideRow.ID);
        if (row == null) {
            return ViewingGuide.EMPTY;
        }
        try {
            return json.readValue(row.content, ViewingGuide.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In the caller's transaction. */
    public void put(ViewingGuide guide) {
        GuideRow row = entities.find(GuideRow.class, GuideRow.ID);
        boolean isNew = row == null;
        if (isNew) {
            row = new GuideRow();
            row.id = GuideRow.ID;
        }
        try {
            row.content = json.writeValueAsString(guide);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
        if (isNew) {
            entities.persist(row);
        }
    }
}
