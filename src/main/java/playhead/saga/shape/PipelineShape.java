package playhead.saga.shape;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import playhead.event.Event;
import playhead.saga.FlowLog;

/** A pipeline of Eiffel: events tied by their links. Activities, test cases and test suites are its steps. */
final class PipelineShape implements Shape {
    private static final Pattern TYPE = Pattern.compile("Eiffel[A-Z][A-Za-z]+Event");
    private static final int PREFIX = "Eiffel".length();
    private static final int SUFFIX = "Event".length();
    private static final Set<String> EXECUTIONS =
            Set.of("ACTIVITY_EXECUTION", "TEST_CASE_EXECUTION", "TEST_SUITE_EXECUTION");
    private static final Map<String, Part> PARTS = Map.of(
            "Triggered", Part.ASK,
            "Started", Part.BEGIN,
            "Finished", Part.DONE,
            "Canceled", Part.CALL_OFF);
    private static final Set<String> GOOD = Set.of("SUCCESSFUL", "PASSED", "SUCCESS");
    private static final List<String> LANES = List.of(
            "Activity", "activities",
            "Test", "tests",
            "Source", "source changes",
            "Composition", "compositions",
            "Artifact", "artifacts",
            "Confidence", "confidence levels",
            "Issue", "issues",
            "Environment", "environments",
            "", "others");

    /** Whether a type is one of Eiffel. */
    static boolean isType(String type) {
        return TYPE.matcher(type).matches();
    }

    @Override
    public Said read(int position, Event event) {
        if (!isType(event.type())) {
            return null;
        }
        String type = event.type().substring(PREFIX, event.type().length() - SUFFIX);
        Attributes data = new Attributes(event.data());
        boolean executed = type.startsWith("Activity") || type.startsWith("TestCase") || type.startsWith("TestSuite");
        Part part = executed ? part(type) : Part.OTHER;
        String verdict =
                firstOf(data.text("outcome", "verdict"), data.text("outcome", "conclusion"), data.text("value"));
        boolean good = verdict == null || GOOD.contains(verdict);
        if (part == Part.DONE && !good) {
            part = Part.FAIL;
        }
        return new PipelineFact(
                position,
                event.id(),
                part,
                lane(type),
                executed ? name(data, type) : type,
                new Attributes(event.meta()).targets("links", EXECUTIONS),
                good,
                good ? null : firstOf(data.text("outcome", "description"), verdict));
    }

    private static Part part(String type) {
        return PARTS.entrySet().stream()
                .filter(part -> type.endsWith(part.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Part.NOTE);
    }

    private static String name(Attributes data, String type) {
        String said = firstOf(data.text("name"), data.text("testCase", "id"), data.text("testCase", "uri"));
        return said == null ? type : said;
    }

    private static String firstOf(String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }

    private static String lane(String type) {
        int lane = 0;
        while (!type.startsWith(LANES.get(lane))) {
            lane += 2;
        }
        return LANES.get(lane + 1);
    }

    @Override
    public ShapedRun run(FlowLog log, long at, List<Said> said) {
        return said.size() < 2
                ? null
                : new PipelineSaga(
                        log, at, said.stream().map(PipelineFact.class::cast).toList());
    }
}
