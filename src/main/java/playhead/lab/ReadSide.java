package playhead.lab;

import playhead.command.CommandRecord;

/** What shows the events of a run: told of each command once it is durable, before its messages leave. */
@FunctionalInterface
public interface ReadSide {
    /** Nobody shows anything. */
    ReadSide NONE = record -> {};

    /** A command was recorded. After a crash between store and projection nobody says so; it is seen in the log. */
    void follow(CommandRecord record);
}
