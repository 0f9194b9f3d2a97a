package playhead.saga.shape;

import java.util.Locale;
import java.util.Map;

/**
 * An event type of a history, in either way of writing ({@code TimerFired}, {@code EVENT_TYPE_TIMER_FIRED}).
 *
 * @param name in words without underscores
 * @param part what it does
 * @param kind of the step that it concerns, or null
 */
record HistoryType(String name, Part part, StepKind kind) {
    static final String MARKER = "MarkerRecorded";

    private static final String UPPER = "EVENT_TYPE_";
    private static final Map<String, Part> WHOLE = Map.of(
            "WorkflowExecutionStarted", Part.START,
            "WorkflowExecutionCompleted", Part.COMPLETE,
            "WorkflowExecutionContinuedAsNew", Part.COMPLETE,
            "WorkflowExecutionFailed", Part.BREAK,
            "WorkflowExecutionTimedOut", Part.BREAK,
            "WorkflowExecutionTerminated", Part.GIVE_UP,
            "WorkflowExecutionCanceled", Part.GIVE_UP);
    private static final Map<String, Part> ENDINGS = Map.of(
            "Scheduled", Part.ASK,
            "Initiated", Part.ASK,
            "Started", Part.BEGIN,
            "Completed", Part.DONE,
            "Failed", Part.FAIL,
            "TimedOut", Part.FAIL,
            "Canceled", Part.FAIL,
            "Terminated", Part.FAIL);
    private static final Map<String, Part> SINGLE = Map.ofEntries(
            Map.entry("TimerStarted", Part.ASK),
            Map.entry("TimerFired", Part.DONE),
            Map.entry("TimerCanceled", Part.CALL_OFF),
            Map.entry("WorkflowExecutionSignaled", Part.DONE),
            Map.entry("ExternalWorkflowExecutionSignaled", Part.DONE),
            Map.entry("ExternalWorkflowExecutionCancelRequested", Part.DONE),
            Map.entry("WorkflowExecutionUpdateAdmitted", Part.ASK),
            Map.entry("WorkflowExecutionUpdateAccepted", Part.BEGIN),
            Map.entry("WorkflowExecutionUpdateCompleted", Part.DONE),
            Map.entry("WorkflowExecutionUpdateRejected", Part.FAIL),
            Map.entry("NexusOperationCancelRequestCompleted", Part.NOTE),
            Map.entry("NexusOperationCancelRequestFailed", Part.NOTE));

    /** What a type says by itself. */
    static HistoryType of(String type) {
        String name = type.startsWith(UPPER) ? words(type.substring(UPPER.length())) : type;
        Part whole = WHOLE.get(name);
        if (whole != null) {
            return new HistoryType(name, whole, null);
        }
        StepKind kind = kind(name);
        if (kind == null) {
            return new HistoryType(name, Part.OTHER, null);
        }
        Part part = SINGLE.get(name);
        for (Map.Entry<String, Part> ending : ENDINGS.entrySet()) {
            part = part == null && name.endsWith(ending.getKey()) ? ending.getValue() : part;
        }
        return new HistoryType(name, part == null ? Part.NOTE : part, kind);
    }

    private static StepKind kind(String name) {
        if (name.startsWith("ActivityTask")) {
            return StepKind.ACTIVITY;
        }
        if (name.startsWith("ChildWorkflowExecution") || name.startsWith("StartChildWorkflowExecution")) {
            return StepKind.CHILD;
        }
        if (name.startsWith("NexusOperation")) {
            return StepKind.NEXUS;
        }
        if (name.startsWith("Timer")) {
            return StepKind.TIMER;
        }
        if (name.startsWith("WorkflowExecutionUpdate")) {
            return StepKind.UPDATE;
        }
        if (name.equals("WorkflowExecutionSignaled")
                || name.equals("ExternalWorkflowExecutionSignaled")
                || name.startsWith("SignalExternalWorkflowExecution")) {
            return StepKind.SIGNAL;
        }
        return name.equals("ExternalWorkflowExecutionCancelRequested")
                        || name.startsWith("RequestCancelExternalWorkflowExecution")
                ? StepKind.CANCELLATION
                : null;
    }

    private static String words(String upper) {
        StringBuilder name = new StringBuilder();
        for (String word : upper.split("_", -1)) {
            if (!word.isEmpty()) {
                name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
            }
        }
        return name.toString();
    }

    /** What the event is called in a sentence, when it says no reason: {@code timed out}. */
    String outcome() {
        return name.endsWith("TimedOut")
                ? "timed out"
                : name.endsWith("Canceled") ? "canceled" : name.endsWith("Terminated") ? "terminated" : name;
    }
}
