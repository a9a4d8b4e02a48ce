package org.airclass.viewership;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.airclass.school.Organisation;
import org.airclass.school.Organisations;

/** The schools and what is above them, as of one moment. */
final class SchoolTree {

    private final Map<String, Organisation> byId = new HashMap<>();
    private final Map<String, String> idsByName = new HashMap<>();

    /** @param formerNames ids by names that timetables of before may have */
    SchoolTree(List<Organisation> organisations, Map<String, String> formerNames) {
        idsByName.putAll(formerNames);
        organisations.forEach(organisation -> {
            byId.put(organisation.id(), organisation);
            idsByName.put(organisation.name(), organisation.id());
        });
    }

    /** In a transaction of the caller's. */
    static SchoolTree of(Organisations organisations) {
        return new SchoolTree(organisations.all(), organisations.formerNames());
    }

    /** Of all that a day's sums depend on: the same for the same organisations, on every node. */
    long checksum() {
        CRC32 sum = new CRC32();
        Stream.concat(
                        byId.values().stream()
                                .map(one -> String.join(
                                        "\n",
                                        one.id(),
                                        one.kind().name(),
                                        String.valueOf(one.parentId()),
                                        one.name(),
                                        "")),
                        idsByName.entrySet().stream()
                                .filter(name -> !name.getKey().equals(nameOf(name.getValue())))
                                .map(name -> String.join("\n", name.getKey(), name.getValue(), "")))
                .sorted()
                .forEach(one -> sum.update(one.getBytes(StandardCharsets.UTF_8)));
        return sum.getValue();
    }

    /** Of a school by its name, as timetables have it: its id and those of its districts; empty for one nobody knows. */
    List<String> named(String name) {
        String id = name == null ? null : idsByName.get(name);
        return id == null ? List.of() : upwards(id);
    }

    /** The id and those of the districts above it; not the bureau's, which is everything. */
    List<String> upwards(String id) {
        List<String> upwards = new ArrayList<>();
        for (Organisation at = byId.get(id); at != null; at = byId.get(at.parentId())) {
            if (at.kind() != Organisation.Kind.BUREAU) {
                upwards.add(at.id());
            }
        }
        return upwards;
    }

    boolean isSchool(String id) {
        return byId.containsKey(id) && byId.get(id).kind() == Organisation.Kind.SCHOOL;
    }

    /** The id itself for one that is not there any more. */
    String nameOf(String id) {
        return byId.containsKey(id) ? byId.get(id).name() : id;
    }

    List<Organisation> schools() {
        return byId.values().stream()
                .filter(organisation -> organisation.kind() == Organisation.Kind.SCHOOL)
                .toList();
    }

    /** A school itself, or the schools of a district. */
    List<String> schoolIdsWithin(String id) {
        return schools().stream()
                .map(Organisation::id)
                .filter(school -> upwards(school).contains(id))
                .sorted()
                .toList();
    }

    /** The names of those, and how they were called before. */
    List<String> schoolNamesWithin(String id) {
        Set<String> schools = Set.copyOf(schoolIdsWithin(id));
        return idsByName.entrySet().stream()
                .filter(name -> schools.contains(name.getValue()))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }
}
