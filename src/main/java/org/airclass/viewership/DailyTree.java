package org.airclass.viewership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.airclass.school.Organisation;
import org.airclass.school.Organisation.Kind;

/** The way of daily reports: from school to district to bureau. */
final class DailyTree {

    /** The bureau's id as a reporter: it has a report, whether or not the organisations name it. */
    static final String BUREAU = "";

    /** Who reports. @param parent who it reports to; null for the bureau */
    record Node(String id, String parent, Kind kind, String name) {}

    private final List<Node> nodes;

    private DailyTree(List<Node> nodes) {
        this.nodes = nodes;
    }

    /** @param bureauName where the organisations name no bureau */
    static DailyTree of(List<Organisation> organisations, String bureauName) {
        return ofNodes(
                organisations.stream()
                        .map(o -> new Node(o.id(), o.parentId(), o.kind(), o.name()))
                        .toList(),
                bureauName);
    }

    /** A school that belongs to no district reports to the bureau. */
    static DailyTree ofNodes(List<Node> organisations, String bureauName) {
        Set<String> districts = organisations.stream()
                .filter(o -> o.kind() == Kind.DISTRICT)
                .map(Node::id)
                .collect(Collectors.toSet());
        String bureau = organisations.stream()
                .filter(o -> o.kind() == Kind.BUREAU)
                .map(Node::name)
                .findFirst()
                .orElse(bureauName);
        List<Node> nodes = new ArrayList<>();
        nodes.add(new Node(BUREAU, null, Kind.BUREAU, bureau));
        for (Node organisation : organisations) {
            if (organisation.kind() != Kind.BUREAU) {
                String parent = districts.contains(organisation.parent()) ? organisation.parent() : BUREAU;
                nodes.add(new Node(organisation.id(), parent, organisation.kind(), organisation.name()));
            }
        }
        return new DailyTree(nodes);
    }

    /** The bureau, its districts, their schools. */
    List<Node> nodes() {
        return nodes;
    }

    /** In whose figures a school's are; null where only in the bureau's, which are also of devices without a school. */
    static String districtOf(DailyReport report) {
        return report.kind() == Kind.SCHOOL && !BUREAU.equals(report.parent()) ? report.parent() : null;
    }

    /** The schools whose devices a node reports: its own, or those below it. */
    Set<String> schools(Node node) {
        Set<String> schools = new HashSet<>();
        for (Node other : nodes) {
            boolean below = node.kind() == Kind.BUREAU || node.id().equals(other.parent()) || other.equals(node);
            if (other.kind() == Kind.SCHOOL && below) {
                schools.add(other.id());
            }
        }
        return schools;
    }
}
