package playhead.workspace.styles;

/**
 * One event of a saga.
 *
 * @param position where it stands in its log
 * @param type event type
 * @param service who made it
 * @param millis time on the Lab's clock
 * @param leading whether it is the orchestrator's own: the other style has nothing like it
 */
public record CourseEvent(long position, String type, String service, long millis, boolean leading) {}
