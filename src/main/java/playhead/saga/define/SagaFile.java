package playhead.saga.define;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import playhead.fold.rules.Problem;
import playhead.fold.rules.YamlDocument;

/** The section {@code sagas} of a definition document. */
public final class SagaFile {
    private static final String SECTION = "sagas";

    private SagaFile() {}

    /**
     * What is declared, or why it cannot be used.
     *
     * @param sagas in the order of the document; empty when it has no such section
     * @param problems all that were found, by line; when there are some, the sagas are of no use
     */
    public record Reading(List<SagaDefinition> sagas, List<Problem> problems) {
        public Reading {
            sagas = List.copyOf(sagas);
            problems = List.copyOf(problems);
        }
    }

    /** Reads a document of at most 1,000,000 characters; its other sections are not looked at. */
    public static Reading read(String yaml) {
        List<Problem> problems = new ArrayList<>();
        List<SagaDefinition> sagas = new ArrayList<>();
        YamlDocument document = new YamlDocument(problems);
        Node root = document.root(yaml);
        if (root != null) {
            for (YamlDocument.Entry section : document.entries(root, "the document")) {
                if (section.key().equals(SECTION)) {
                    for (Node element : document.elements(section.value(), SECTION)) {
                        add(new SagaReader(document, problems).read(element), element, sagas, problems);
                    }
                }
            }
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Reading(sagas, problems);
    }

    private static void add(SagaDefinition read, Node element, List<SagaDefinition> into, List<Problem> problems) {
        if (read == null) {
            return;
        }
        if (into.stream().anyMatch(other -> other.name().equals(read.name()))) {
            problems.add(new Problem(YamlDocument.line(element), "the saga `" + read.name() + "` is declared already"));
        }
        into.add(read);
    }
}
