package org.airclass.timetable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.airclass.school.Term;
import org.airclass.school.Terms;
import org.airclass.site.Refused;

/** The rule sets in force, in the caller's transaction. */
@ApplicationScoped
class RuleSets {

    private static final TypeReference<List<RuleSet.Rule>> RULES = new TypeReference<>() {};

    private final EntityManager entities;
    private final Terms terms;
    private final ObjectMapper json;

    RuleSets(EntityManager entities, Terms terms, ObjectMapper json) {
        this.entities = entities;
        this.terms = terms;
        this.json = json;
    }

    /** By code. */
    List<RuleSet> all() {
        return entities.createQuery("from RuleSetRow order by code", RuleSetRow.class)
                .getResultStream()
                .map(this::read)
                .toList();
    }

    /** What all sets in force have to say, with the holidays of the terms as they are now; only in this transaction. */
    AuthorityRules rules() {
        Map<String, Optional<Term>> byCode = new HashMap<>();
        return new AuthorityRules(all(), lesson -> byCode.computeIfAbsent(lesson.term(), terms::find)
                .filter(t -> t.holidays().contains(lesson.date()) && !t.isSchoolDay(lesson.date()))
                .isPresent());
    }

    /** Puts the set in place of the one with its code. True when it is new. */
    boolean put(RuleSet set) {
        RuleSetRow row = entities.find(RuleSetRow.class, set.code());
        boolean isNew = row == null;
        if (isNew) {
            row = new RuleSetRow();
            row.code = set.code();
        }
        row.preset = set.preset();
        row.name = set.name();
        row.authority = set.source().authority();
        row.document = set.source().document();
        row.documentDate = set.source().date();
        row.firstDay = set.from();
        row.lastDay = set.to();
        row.rules = write(set.rules());
        if (isNew) {
            entities.persist(row);
        }
        return isNew;
    }

    /** @throws Refused 404 when there is none of that code */
    void remove(String code) {
        RuleSetRow row = entities.find(RuleSetRow.class, code);
        if (row == null) {
            throw Refused.notFound("no-such-rules", "没有规定“" + code + "”", "There is no rule set " + code);
        }
        entities.remove(row);
    }

    private RuleSet read(RuleSetRow row) {
        try {
            return new RuleSet(
                    row.code,
                    row.preset,
                    row.name,
                    new RuleSet.Source(row.authority, row.document, row.documentDate),
                    row.firstDay,
                    row.lastDay,
                    json.readValue(row.rules, RULES));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(List<RuleSet.Rule> rules) {
        try {
            return json.writeValueAsString(rules);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
