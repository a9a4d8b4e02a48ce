package org.airclass.school;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.airclass.site.Refused;

/** The terms, each read and replaced as a whole. */
@ApplicationScoped
public class Terms {

    private final EntityManager entities;
    private final ObjectMapper json;

    Terms(EntityManager entities, ObjectMapper json) {
        this.entities = entities;
        this.json = json;
    }

    /** Latest first. */
    public List<Term> all() {
        return entities.createQuery("from TermRow order by firstDay desc, code", TermRow.class)
                .getResultStream()
                .map(this::read)
                .toList();
    }

    /** Where one may be meant by what it has, such as a phase of some code: first the latest that has begun, those to come last. */
    public List<Term> begunFirst(LocalDate today) {
        return all().stream()
                .sorted(Comparator.comparing((Term term) -> term.from().isAfter(today))
                        .thenComparingLong(term -> Math.abs(ChronoUnit.DAYS.between(term.from(), today))))
                .toList();
    }

    public Optional<Term> find(String code) {
        return Optional.ofNullable(entities.find(TermRow.class, code)).map(this::read);
    }

    /** @throws Refused 404 when there is no such term */
    public Term get(String code) {
        return find(code)
                .orElseThrow(() -> Refused.notFound("no-such-term", "没有学期“" + code + "”", "There is no term " + code));
    }

    /** The term of a day; of overlapping terms the one that began last. */
    public Optional<Term> of(LocalDate date) {
        return all().stream().filter(t -> t.contains(date)).findFirst();
    }

    /** Puts the term in place of the one with its code, in the caller's transaction. True when it is new. */
    public boolean put(Term term) {
        TermRow row = entities.find(TermRow.class, term.code());
        boolean isNew = row == null;
        if (isNew) {
            row = new TermRow();
            row.code = term.code();
        }
        row.name = term.name();
        row.firstDay = term.from();
        row.lastDay = term.to();
        row.parts = write(term);
        if (isNew) {
            entities.persist(row);
        }
        return isNew;
    }

    private Term read(TermRow row) {
        try {
            return json.readValue(row.parts, Term.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String write(Term term) {
        try {
            return json.writeValueAsString(term);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
