package playhead.fold.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A definition document as it was read: its projections compiled, other sections by name only.
 *
 * @param projections in the order of the document
 * @param sections top-level sections that other parts read, such as {@code sagas}
 */
public record ProjectionFile(List<ProjectionDefinition> projections, List<String> sections) {
    private static final Set<String> OTHERS = Set.of("sagas", "watches", "rules");

    public ProjectionFile {
        projections = List.copyOf(projections);
        sections = List.copyOf(sections);
    }

    /** What came of reading a document. */
    public sealed interface Reading {}

    /**
     * It can be used.
     *
     * @param file the document
     */
    public record Accepted(ProjectionFile file) implements Reading {}

    /**
     * It cannot.
     *
     * @param problems all that were found, by line
     */
    public record Refused(List<Problem> problems) implements Reading {
        public Refused {
            problems = List.copyOf(problems);
        }
    }

    /** Reads a document of at most 1,000,000 characters. */
    public static Reading read(String yaml) {
        List<Problem> problems = new ArrayList<>();
        YamlDocument document = new YamlDocument(problems);
        List<ProjectionDefinition> projections = new ArrayList<>();
        List<String> sections = new ArrayList<>();
        Node root = document.root(yaml);
        if (root != null) {
            for (YamlDocument.Entry section : document.entries(root, "the document")) {
                if (section.key().equals("projections")) {
                    read(document, section.value(), projections, problems);
                } else if (OTHERS.contains(section.key())) {
                    sections.add(section.key());
                } else {
                    problems.add(new Problem(
                            section.line(),
                            "there is no section `" + section.key() + "`; it is projections, sagas, watches or rules"));
                }
            }
        }
        problems.sort(java.util.Comparator.comparingInt(Problem::line));
        return problems.isEmpty() ? new Accepted(new ProjectionFile(projections, sections)) : new Refused(problems);
    }

    private static void read(
            YamlDocument document, Node list, List<ProjectionDefinition> into, List<Problem> problems) {
        for (Node element : document.elements(list, "projections")) {
            ProjectionDefinition definition = new ProjectionReader(document, problems).read(element);
            if (definition == null) {
                continue;
            }
            if (into.stream().anyMatch(d -> d.entity().equals(definition.entity()))) {
                problems.add(new Problem(
                        YamlDocument.line(element),
                        "the entity `" + definition.entity() + "` has a projection already"));
            }
            into.add(definition);
        }
    }
}
