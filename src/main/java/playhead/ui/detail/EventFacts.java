package playhead.ui.detail;

import java.util.ArrayList;
import java.util.List;
import playhead.event.Event;
import playhead.event.Reference;
import playhead.ui.text.Shown;
import playhead.ui.text.WallClock;
import playhead.ui.text.Words;
import playhead.workspace.Display;

/** The fields of an event, as name and text, in the order in which they are shown. */
record EventFacts(List<Fact> facts) {
    /**
     * A line.
     *
     * @param name what it is
     * @param text safe to show
     * @param entity the entity that the line names, {@code type/id} as questions name it, or null
     */
    record Fact(String name, String text, String entity) {}

    static EventFacts of(long position, Event event, Words words, WallClock clock) {
        List<Fact> facts = new ArrayList<>();
        plain(facts, words.text("detail.fact.position"), Shown.position(position));
        plain(facts, words.text("detail.fact.type"), event.type());
        if (event.stream() != null) {
            String name = words.text("detail.fact.stream");
            String id = event.stream().id();
            facts.add(new Fact(name, Display.safe(id), event.stream().type() + "/" + id));
            plain(facts, words.text("detail.fact.version"), Shown.number(event.version()));
        }
        plain(facts, words.text("detail.fact.time"), event.time() == null ? null : clock.text(event.time()));
        plain(
                facts,
                words.text("detail.fact.timeText"),
                event.time() == null ? null : event.time().text());
        plain(facts, words.text("detail.fact.actor"), event.actor());
        for (Reference reference : event.references()) {
            facts.add(new Fact(
                    Display.safe(reference.role()),
                    Display.safe(reference.entity().id()),
                    reference.entity().type() + "/" + reference.entity().id()));
        }
        plain(facts, words.text("detail.fact.id"), event.id());
        plain(facts, words.text("detail.fact.correlation"), event.correlationId());
        plain(
                facts,
                words.text("detail.fact.causes"),
                event.causationIds().isEmpty() ? null : String.join(", ", event.causationIds()));
        if (!event.origin().file().isEmpty()) {
            plain(
                    facts,
                    words.text("detail.fact.source"),
                    event.origin().file() + ":" + event.origin().line());
        }
        return new EventFacts(List.copyOf(facts));
    }

    private static void plain(List<Fact> facts, String name, String text) {
        if (text != null) {
            facts.add(new Fact(name, Display.safe(text), null));
        }
    }
}
