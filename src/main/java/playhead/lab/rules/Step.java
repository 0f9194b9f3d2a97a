package playhead.lab.rules;

/**
 * One step of a saga in the words of the service that does it.
 *
 * @param name such as {@code stock}
 * @param service who does it
 * @param subject the detail of a case that names the stream it is done on
 * @param request command that does it
 * @param done event when it is done
 * @param refused event when a rule says no
 * @param undo command that compensates it
 * @param undone event when it is compensated
 * @param undoFailed event when it cannot be compensated
 */
public record Step(
        String name,
        String service,
        String subject,
        String request,
        String done,
        String refused,
        String undo,
        String undone,
        String undoFailed) {}
