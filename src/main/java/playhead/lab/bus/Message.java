package playhead.lab.bus;

import playhead.event.Json;
import playhead.event.JsonWriter;
import playhead.lab.rules.Facts;

/**
 * What one service tells another.
 *
 * @param id unique: who has done something with it knows it again
 * @param to service that gets it
 * @param type a command in orchestration, an event in choreography
 * @param payload what it says, with the details of the case
 * @param about id of the case
 * @param cause id of the event that it tells of, or null
 */
public record Message(String id, String to, String type, Facts payload, String about, String cause) {
    /**
     * A message in the outbox of a command: its id and cause follow from the command's id.
     *
     * @param to service that gets it
     * @param type of the message
     * @param payload of the message
     * @param event number of the event in the command that it tells of, from 1
     */
    public record Draft(String to, String type, Facts payload, int event) {
        /** As it is kept in the frame of the command. */
        public Json json() {
            return new JsonWriter()
                    .object()
                    .name("to")
                    .text(to)
                    .name("type")
                    .text(type)
                    .name("event")
                    .number(event)
                    .name("payload")
                    .raw(payload.json())
                    .end()
                    .toJson();
        }
    }
}
