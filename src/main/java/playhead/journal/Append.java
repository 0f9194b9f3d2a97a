package playhead.journal;

import java.util.List;
import playhead.event.ByteBuilder;

/**
 * What goes into one frame: events, and the command that caused them.
 *
 * @param blocks of the events; none with a command that made none
 * @param command JSON, or null
 */
public record Append(List<EncodedBlock> blocks, byte[] command) {
    FrameType type() {
        return command == null ? FrameType.EVENTS : FrameType.COMMAND;
    }

    ByteBuilder body() {
        ByteBuilder body = new ByteBuilder(1_024);
        if (command == null) {
            EventsBody.write(blocks, body);
        } else {
            new CommandBody(command, blocks).write(body);
        }
        return body;
    }
}
