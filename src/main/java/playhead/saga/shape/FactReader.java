package playhead.saga.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import playhead.event.Event;

/** Reads what the events of a history say: attributes have other names for every type. Immutable. */
final class FactReader {
    private static final Pattern ACTIVITY = Pattern.compile("(?i)\"activity_?type\"\\s*:\\s*\"([^\"\\\\]+)\"");
    private static final Pattern ATTEMPT = Pattern.compile("(?i)\"attempt\"\\s*:\\s*([0-9]{1,9})\\b");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\\\]+)\"");

    Fact read(int position, Event event) {
        Attributes says = new Attributes(event.data());
        HistoryType type = HistoryType.of(event.type());
        Part part = type.part();
        StepKind kind = type.kind();
        String name = name(says, kind);
        int attempt = says.number("attempt");
        if (part == Part.START) {
            name = says.text("workflowType", "name");
        } else if (type.name().equals(HistoryType.MARKER) && isLocalActivity(says)) {
            String told = says.payload("details", "data");
            kind = StepKind.LOCAL_ACTIVITY;
            part = says.has("failure") ? Part.FAIL : Part.DONE;
            name = localActivity(says, told);
            Matcher tried = ATTEMPT.matcher(told);
            attempt = tried.find() ? Integer.parseInt(tried.group(1)) : 1;
        } else if (kind == StepKind.UPDATE && part == Part.DONE && says.has("outcome", "failure")) {
            part = Part.FAIL;
        }
        return new Fact(
                position,
                event.id(),
                event.id().substring(event.id().lastIndexOf('/') + 1),
                event.type(),
                part,
                kind,
                keys(says, kind),
                name,
                attempt,
                kind == StepKind.CHILD ? says.text("workflowExecution", "runId") : null,
                error(says, type, part),
                part == Part.DONE ? says.result() : null);
    }

    private static boolean isLocalActivity(Attributes says) {
        String marker = says.text("markerName");
        return marker != null
                && marker.toLowerCase(java.util.Locale.ROOT).replace("_", "").endsWith("localactivity");
    }

    private static String localActivity(Attributes says, String told) {
        Matcher named = ACTIVITY.matcher(told);
        if (named.find()) {
            return named.group(1);
        }
        for (String key : List.of("type", "activityType")) {
            Matcher text = TEXT.matcher(says.payload("details", key));
            if (text.matches()) {
                return text.group(1);
            }
        }
        return "local activity";
    }

    private static String name(Attributes says, StepKind kind) {
        return switch (kind) {
            case null -> null;
            case ACTIVITY -> says.text("activityType", "name");
            case CHILD -> says.text("workflowType", "name");
            case TIMER -> "timer " + says.text("timerId");
            case SIGNAL -> says.text("signalName");
            case CANCELLATION -> says.text("workflowExecution", "workflowId");
            case NEXUS -> nexus(says.text("service"), says.text("operation"));
            case UPDATE ->
                firstOf(
                        says.text("acceptedRequest", "input", "name"),
                        says.text("request", "input", "name"),
                        says.text("rejectedRequest", "input", "name"));
            case LOCAL_ACTIVITY -> null;
        };
    }

    private static String nexus(String service, String operation) {
        return service == null || operation == null ? firstOf(operation, service) : service + "." + operation;
    }

    private static String firstOf(String... values) {
        for (String value : values) {
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static List<String> keys(Attributes says, StepKind kind) {
        List<String> keys = new ArrayList<>();
        if (kind == null) {
            return keys;
        }
        if (kind == StepKind.UPDATE) {
            add(keys, "", says.text("acceptedEventId"));
            add(keys, "update ", says.text("meta", "updateId"));
            add(keys, "update ", says.text("protocolInstanceId"));
            add(keys, "update ", says.text("acceptedRequest", "meta", "updateId"));
            add(keys, "update ", says.text("request", "meta", "updateId"));
        } else if (kind == StepKind.TIMER) {
            add(keys, "", says.text("startedEventId"));
        } else {
            add(keys, "", says.text("scheduledEventId"));
            add(keys, "", says.text("initiatedEventId"));
        }
        return keys;
    }

    private static void add(List<String> keys, String before, String value) {
        if (value != null && !value.equals("0")) {
            keys.add(before + value);
        }
    }

    private static String error(Attributes says, HistoryType type, Part part) {
        String told = firstOf(
                says.failure("failure"),
                says.failure("outcome", "failure"),
                says.failure("lastFailure"),
                part == Part.GIVE_UP ? says.text("reason") : null);
        if (told != null || part != Part.FAIL && part != Part.BREAK && part != Part.GIVE_UP) {
            return told;
        }
        return firstOf(says.text("cause"), type.outcome());
    }
}
