package playhead.lab;

import playhead.command.CommandRecord;

/**
 * What shows the events of a run: told of each command once it is durable, before its messages leave. After a crash
 * between store and projection nobody tells it; the service says so when it is there again.
 */
public interface ReadSide {
    /** Nobody shows anything. */
    ReadSide NONE = new ReadSide() {};

    /** A service has recorded a command. */
    default void follow(String service, CommandRecord record) {}

    /** A service is there, for the first time or after a crash: whatever it missed is in the log. */
    default void recovered(String service) {}
}
