package playhead.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import playhead.event.JsonWriter;
import playhead.workspace.Answer;
import playhead.workspace.Workspaces;
import playhead.workspace.lesson.Handout;
import playhead.workspace.lesson.Lesson;
import playhead.workspace.lesson.LessonCheck;
import playhead.workspace.lesson.Lessons;
import playhead.workspace.lesson.Stages;
import playhead.workspace.lesson.StepResult;
import playhead.workspace.lesson.Wording;

/** Goes through lessons before a class does, and prints them. */
@Command(name = "lesson", description = "Checks lessons, lists them, and makes handouts.")
final class LessonCommand {
    private final Stages stages;
    private final Console console;
    private final Lessons lessons = new Lessons();

    LessonCommand(Workspaces workspaces, Console console) {
        this.stages = new Stages(workspaces);
        this.console = console;
    }

    @Command(name = "list", description = "Lists the lessons that come with Playhead.")
    int list(@Mixin OutputOptions output) {
        Printer printer = Printer.rows(output.format(), console);
        for (Lesson lesson : lessons.shipped()) {
            JsonWriter row = new JsonWriter().object().name("lesson").text(lesson.id());
            row.name("title").text(lesson.title().in(Wording.FALLBACK));
            printer.row(row.name("steps").number(lesson.steps().size()).end());
        }
        printer.finish();
        return 0;
    }

    @Command(name = "check", description = "Goes through all lessons, or those in files, and says what does not hold.")
    int check(
            @Parameters(
                            paramLabel = "FILE.yaml",
                            arity = "0..*",
                            description = "Lessons; without any, all that come with Playhead.")
                    List<Path> files,
            @Mixin OutputOptions output) {
        List<Lesson> chosen = new ArrayList<>();
        for (Path file : files == null ? List.<Path>of() : files) {
            switch (lessons.read(file)) {
                case Answer.Given<Lesson>(Lesson lesson, var warnings) -> chosen.add(lesson);
                case Answer.Refused<Lesson>(String reason, boolean usage) -> {
                    return console.fail(reason);
                }
            }
        }
        return goThrough(chosen.isEmpty() ? lessons.shipped() : chosen, output);
    }

    private int goThrough(List<Lesson> chosen, OutputOptions output) {
        Printer printer = Printer.rows(output.format(), console);
        LessonCheck check = new LessonCheck(stages);
        String first = null;
        for (Lesson lesson : chosen) {
            switch (check.run(lesson)) {
                case Answer.Given<List<StepResult>>(List<StepResult> results, var warnings) -> {
                    for (int i = 0; i < results.size(); i++) {
                        printer.row(row(lesson, i + 1, results.get(i)));
                        if (first == null && !results.get(i).holds()) {
                            first = lesson.id() + ", step " + (i + 1) + ": "
                                    + results.get(i).wrong();
                        }
                    }
                }
                case Answer.Refused<List<StepResult>>(String reason, boolean usage) ->
                    first = first == null ? lesson.id() + ": " + reason : first;
            }
        }
        printer.finish();
        return first == null ? 0 : console.fail(first);
    }

    private static JsonWriter row(Lesson lesson, int step, StepResult result) {
        JsonWriter row = new JsonWriter().object().name("lesson").text(lesson.id());
        row.name("step").number(step).name("ok").bool(result.holds());
        row.name("answer").text(result.answer()).name("position").number(result.position());
        row.name("checks").array();
        for (StepResult.Checked checked : result.checks()) {
            row.object().name("expected").text(checked.check().expected());
            row.name("answer").text(checked.answer());
            row.name("ok").bool(checked.holds()).end();
        }
        return row.end()
                .name("problem")
                .text(result.holds() ? null : result.wrong())
                .end();
    }

    @Command(
            name = "export",
            description = "Writes a handout: the lesson's steps and questions, with the answers at its end.")
    int export(
            @Parameters(index = "0", paramLabel = "LESSON", description = "A lesson's id, or its file.") String name,
            @Option(
                            names = "--out",
                            paramLabel = "FILE.html",
                            required = true,
                            description = "The file; replaced when there.")
                    Path out,
            @Option(names = "--lang", paramLabel = "L", defaultValue = "en", description = "en (default) or de.")
                    String language)
            throws IOException {
        Optional<Lesson> shipped = lessons.find(name);
        Answer<Lesson> found = shipped.isPresent() ? Answer.of(shipped.get()) : read(name);
        Answer<String> page = found.then(lesson -> new Handout(stages).of(lesson, language));
        return switch (page) {
            case Answer.Given<String>(String html, var warnings) -> {
                Files.writeString(out, html, StandardCharsets.UTF_8);
                yield 0;
            }
            case Answer.Refused<String> refused -> console.refused(refused);
        };
    }

    private Answer<Lesson> read(String name) {
        return name.endsWith(".yaml")
                ? lessons.read(Path.of(name))
                : Answer.misuse("there is no lesson \"" + name + "\"; `lesson list` names them");
    }
}
