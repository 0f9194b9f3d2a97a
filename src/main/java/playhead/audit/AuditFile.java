package playhead.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;
import playhead.fold.rules.Problem;
import playhead.fold.rules.YamlDocument;

/**
 * The sections {@code watches} and {@code rules} of a definition document.
 *
 * @param watches in the order of the document
 * @param rules in the order of the document
 * @param problems all that were found, by line; when there are some, only what stands beside them is of use
 */
public record AuditFile(List<Watch> watches, List<AuditRule> rules, List<Problem> problems) {
    public AuditFile {
        watches = List.copyOf(watches);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** Reads a document of at most 1,000,000 characters; its other sections are not looked at. */
    public static AuditFile read(String yaml) {
        List<Problem> problems = new ArrayList<>();
        List<Watch> watches = new ArrayList<>();
        List<AuditRule> rules = new ArrayList<>();
        YamlDocument document = new YamlDocument(problems);
        Node root = document.root(yaml);
        if (root != null) {
            for (YamlDocument.Entry section : document.entries(root, "the document")) {
                switch (section.key()) {
                    case "watches" -> {
                        for (Node element : document.elements(section.value(), "watches")) {
                            Watch watch = new AuditReader(document, problems, "a watch").watch(element);
                            add(watch, Watch::name, watches, element, problems);
                        }
                    }
                    case "rules" -> {
                        for (Node element : document.elements(section.value(), "rules")) {
                            AuditRule rule = new AuditReader(document, problems, "a rule").rule(element);
                            add(rule, AuditRule::name, rules, element, problems);
                        }
                    }
                    default -> {}
                }
            }
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return new AuditFile(watches, rules, problems);
    }

    private static <T> void add(
            T read, java.util.function.Function<T, String> name, List<T> into, Node element, List<Problem> problems) {
        if (read == null) {
            return;
        }
        if (into.stream().map(name).anyMatch(name.apply(read)::equals)) {
            problems.add(new Problem(YamlDocument.line(element), "`" + name.apply(read) + "` is there already"));
        }
        into.add(read);
    }
}
