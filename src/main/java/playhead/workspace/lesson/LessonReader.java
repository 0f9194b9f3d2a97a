package playhead.workspace.lesson;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;
import playhead.lab.LabSettings;
import playhead.lab.bus.Fault;
import playhead.revert.OnConflict;
import playhead.workspace.Answer;
import playhead.workspace.RevertRequest;

/** Reads lesson files; {@code docs/how-to/write-a-lesson.md} is their description. */
public final class LessonReader {
    private static final int LARGEST = 200_000;

    private final ProbeReader probes = new ProbeReader();

    /**
     * Reads a lesson; refused with place and reason when it cannot be used.
     *
     * @param name of the file, for the reason
     * @param yaml its text
     */
    public Answer<Lesson> read(String name, String yaml) {
        try {
            return Answer.of(lesson(new LessonNode(load(yaml), "")));
        } catch (BadLesson bad) {
            return Answer.refuse(name + ": " + bad.getMessage());
        }
    }

    private static Object load(String yaml) throws BadLesson {
        LoadSettings settings = LoadSettings.builder()
                .setSchema(new FailsafeSchema())
                .setCodePointLimit(LARGEST)
                .setMaxAliasesForCollections(0)
                .build();
        try {
            return new Load(settings).loadFromString(yaml);
        } catch (MarkedYamlEngineException marked) {
            String line = marked.getProblemMark()
                    .map(mark -> "line " + (mark.getLine() + 1))
                    .orElse("");
            throw new BadLesson(line, firstLine(marked.getProblem()));
        } catch (YamlEngineException no) {
            throw new BadLesson("", firstLine(no.getMessage()));
        }
    }

    private static String firstLine(String text) {
        return text == null ? "no YAML" : text.lines().findFirst().orElse("no YAML");
    }

    private Lesson lesson(LessonNode root) throws BadLesson {
        root.only("lesson", "id", "title", "about", "log", "steps");
        if (!root.text("lesson").equals("1")) {
            throw root.bad("`lesson: " + root.text("lesson") + "` is a form that this version does not know; it is 1");
        }
        List<LessonStep> steps = new ArrayList<>();
        for (LessonNode step : root.list("steps", "step")) {
            steps.add(step(step));
        }
        if (steps.isEmpty()) {
            throw root.bad("a lesson has steps");
        }
        String id = root.text("id");
        if (!id.matches("[a-z0-9-]{1,60}")) {
            throw root.bad("`" + id + "` is no id: small letters, digits and dashes");
        }
        return new Lesson(id, root.wording("title"), root.wording("about"), stage(root.get("log")), steps);
    }

    private static Stage stage(LessonNode log) throws BadLesson {
        if (log.has("sample")) {
            return new Stage.Imported(log.only("sample").text("sample"));
        }
        log.only("lab", "style", "fail", "count", "seed", "faults", "until");
        if (!log.text("until", "end").matches("start|end")) {
            throw log.bad("`until` is end, or start: then the steps play");
        }
        String style = log.text("style", "orchestration");
        if (!style.equals("orchestration") && !style.equals("choreography")) {
            throw log.bad("`style` is orchestration or choreography");
        }
        Set<Fault> faults = EnumSet.noneOf(Fault.class);
        for (LessonNode fault : log.list("faults", "fault")) {
            faults.add(Fault.of(fault.text()).orElseThrow(() -> log.bad("there is no fault `" + fault.value() + "`")));
        }
        String fail = log.text("fail", "none");
        return new Stage.Played(
                new LabSettings(
                        log.text("lab"),
                        style.equals("orchestration"),
                        fail.equals("none") ? null : fail,
                        log.has("count") ? (int) log.get("count").number() : LabSettings.COUNT,
                        log.has("seed") ? log.get("seed").number() : 1,
                        faults),
                log.text("until", "end").equals("start"));
    }

    private LessonStep step(LessonNode step) throws BadLesson {
        step.only("text", "predict", "do", "check");
        Wording text = step.wording("text");
        for (var words : text.byLanguage().entrySet()) {
            int count = words.getValue().strip().split("\\s+").length;
            if (count > LessonStep.WORDS) {
                throw step.bad("the text (" + words.getKey() + ") has " + count + " words; " + LessonStep.WORDS
                        + " are enough");
            }
        }
        List<Check> checks = new ArrayList<>();
        for (LessonNode check : step.list("check", "check")) {
            checks.add(check(check));
        }
        return new LessonStep(
                text,
                step.has("predict") ? prediction(step.get("predict")) : null,
                step.has("do") ? deed(step.get("do")) : null,
                checks);
    }

    private Prediction prediction(LessonNode node) throws BadLesson {
        node.only("question", "choices", "answer");
        List<String> choices = new ArrayList<>();
        for (LessonNode choice : node.list("choices", "choice")) {
            choices.add(choice.text());
        }
        return new Prediction(node.wording("question"), choices, probes.read(node.get("answer")));
    }

    private Check check(LessonNode node) throws BadLesson {
        boolean negated = node.has("is-not");
        if (negated == node.has("is")) {
            throw node.bad("a check says `is` or `is-not`, one of them");
        }
        String expected = node.text(negated ? "is-not" : "is");
        return new Check(probes.read(node), expected, negated);
    }

    private static Deed deed(LessonNode node) throws BadLesson {
        if (!node.isMap()) {
            return switch (node.text()) {
                case "rebuild" -> new Deed.Rebuild();
                case "pause-query" -> new Deed.Query(true);
                case "resume-query" -> new Deed.Query(false);
                default ->
                    throw node.bad("`" + node.value()
                            + "` cannot be done; it is go, revert, what-if, play, pause-query, resume-query or"
                            + " rebuild");
            };
        }
        node.only("go", "revert", "what-if", "play");
        if (node.has("play")) {
            String until = node.get("play").only("until").text("until");
            return new Deed.Play(until.equals("end") ? null : until);
        }
        if (node.has("go")) {
            return new Deed.Go(node.text("go"));
        }
        if (node.has("what-if")) {
            return new Deed.Suppose(ProbeReader.positions(node, "what-if"));
        }
        LessonNode revert = node.get("revert").only("to", "from", "entity", "type", "field", "on-conflict", "reason");
        OnConflict mode = ProbeReader.mode(revert);
        return new Deed.Revert(
                new RevertRequest(
                        revert.text("from", null),
                        revert.text("to"),
                        List.of(),
                        revert.text("entity", null),
                        revert.text("type", null),
                        revert.text("field", null),
                        mode),
                revert.text("reason"));
    }
}
