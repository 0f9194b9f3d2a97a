package playhead.saga.inferred;

import java.util.List;
import playhead.saga.LogColumns;

/** What the steps of a saga are called: as the orchestrator names them, else as the type of their request does. */
final class StepNames {
    private static final List<String> REASONS =
            List.of("reason", "error", "message", "cause", "because", "failure", "grund", "fehler", "detail");

    private final LogColumns columns;
    private final TypeNames names;
    private final References references;
    private final Payloads payloads;

    StepNames(LogColumns columns, TypeNames names, References references, Payloads payloads) {
        this.columns = columns;
        this.names = names;
        this.references = references;
        this.payloads = payloads;
    }

    /** What an orchestrator's event says of which step it is about, or null. */
    String ofRequest(Kind kind, int position) {
        String said = references.step(kind, position);
        return said != null ? said : ofType(columns.type(position));
    }

    /** The part of a type's name before its verb: {@code ReserveStock} of {@code ReserveStockRequested}; null without one. */
    private String ofType(int type) {
        String text = names.text(type);
        int at = text.length() - 1;
        while (at > 0 && Character.isLetter(text.charAt(at)) && !Character.isUpperCase(text.charAt(at))) {
            at--;
        }
        String bare = text.substring(0, Math.max(0, at));
        return bare.isEmpty() || bare.equalsIgnoreCase("step") || bare.equalsIgnoreCase("task") ? null : bare;
    }

    /** Why something failed, as an event says it, or null. */
    String reason(int position) {
        Payloads.Fields fields = payloads.at(position);
        for (String wanted : REASONS) {
            for (var text : fields.texts().entrySet()) {
                if (text.getKey().toLowerCase(java.util.Locale.ROOT).endsWith(wanted)) {
                    return text.getValue();
                }
            }
        }
        return null;
    }
}
