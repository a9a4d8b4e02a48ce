package org.airclass.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.airclass.site.ShortId;

/** The subjects and the many names people write for them. */
@ApplicationScoped
public class Subjects {

    /** A subject by its proper name. @param textbook the edition that the written name told; null for none */
    public record Recognised(String subject, String textbook) {}

    /** Every name and alias of one moment, for reading many cells without asking the database again. */
    public static final class Names {
        private final Map<String, Recognised> byName;

        private Names(Map<String, Recognised> byName) {
            this.byName = byName;
        }

        public Optional<Recognised> recognise(String written) {
            return Optional.ofNullable(byName.get(key(written)));
        }
    }

    private static final Pattern IGNORED = Pattern.compile("[\\s\"'“”‘’]+");

    private final EntityManager entities;

    Subjects(EntityManager entities) {
        this.entities = entities;
    }

    List<SchoolLists.SubjectEntry> entries() {
        return rows().stream()
                .map(s -> new SchoolLists.SubjectEntry(
                        s.name,
                        s.aliases.stream().map(SubjectRow.Alias::alias).sorted().toList()))
                .toList();
    }

    public Names names() {
        Map<String, Recognised> byName = new HashMap<>();
        List<SubjectRow> rows = rows();
        for (SubjectRow row : rows) {
            row.aliases.forEach(a -> byName.put(key(a.alias()), new Recognised(row.name, a.textbook())));
        }
        rows.forEach(row -> byName.put(key(row.name), new Recognised(row.name, null)));
        return new Names(Map.copyOf(byName));
    }

    /** Adds those that are not there yet, in the caller's transaction. Names are proper names. */
    public void ensure(Collection<String> subjects) {
        Names known = names();
        int position = rows().stream().mapToInt(s -> s.position).max().orElse(0);
        for (String subject : subjects.stream().distinct().toList()) {
            if (known.recognise(subject).isEmpty()) {
                SubjectRow row = new SubjectRow();
                row.id = ShortId.next();
                row.name = subject;
                row.position = position += 10;
                entities.persist(row);
            }
        }
    }

    private List<SubjectRow> rows() {
        return entities.createQuery(
                        "from SubjectRow s left join fetch s.aliases order by s.position, s.name", SubjectRow.class)
                .getResultList();
    }

    private static String key(String written) {
        return written == null
                ? ""
                : IGNORED.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                        .replaceAll("");
    }
}
