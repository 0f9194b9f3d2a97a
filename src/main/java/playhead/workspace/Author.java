package playhead.workspace;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import playhead.command.CommandRequest;
import playhead.event.Json;

/**
 * Who changes something, and when.
 *
 * @param clock tells the time
 * @param user name of the user
 */
record Author(Clock clock, String user) {
    /** A command of this user, now. */
    CommandRequest request(String type, Json payload) {
        return CommandRequest.of(
                UUID.randomUUID().toString(), type, user, Instant.now(clock).truncatedTo(ChronoUnit.MILLIS), payload);
    }
}
