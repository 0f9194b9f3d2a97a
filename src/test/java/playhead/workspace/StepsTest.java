package playhead.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BiPredicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.importing.pipeline.ImportProgress;

class StepsTest {
    @TempDir
    Path folder;

    @Test
    void steps_find_what_a_search_through_all_events_finds_in_both_orders() throws Exception {
        try (Workspace workspace = open(lines(new Random(21), 400))) {
            Session session = workspace.session();
            for (Replay replay : Replay.values()) {
                List<Event> events = events(session, replay);
                compare(session, replay, Same.TYPE, events, (a, b) -> a.type().equals(b.type()));
                compare(session, replay, Same.ACTOR, events, (a, b) -> a.actor().equals(b.actor()));
                compare(
                        session,
                        replay,
                        Same.FLOW,
                        events,
                        (a, b) -> a.correlationId().equals(b.correlationId()));
                compare(
                        session,
                        replay,
                        Same.ENTITY,
                        events,
                        (a, b) -> named(b).contains(named(a).iterator().next()));
            }
        }
    }

    @Test
    void an_event_without_a_correlation_id_is_of_the_flow_of_its_cause_as_it_is_for_sagas() throws Exception {
        String event =
                "{\"id\":\"e%d\",\"stream\":\"order-%d\",\"type\":\"T\",\"correlationId\":%s,\"causationId\":%s}";
        try (Workspace workspace = open(List.of(
                event.formatted(1, 1, "\"A\"", "null"),
                event.formatted(2, 2, "\"B\"", "null"),
                event.formatted(3, 3, "null", "\"e1\""),
                event.formatted(4, 4, "null", "null"),
                event.formatted(5, 5, "null", "\"e4\"")))) {
            Steps steps = workspace.session().steps();
            assertEquals(new Step(Moment.recorded(3), null, "A"), steps.next(Moment.recorded(1), Same.FLOW));
            assertEquals(new Step(Moment.recorded(1), null, "A"), steps.previous(Moment.recorded(3), Same.FLOW));
            assertEquals(new Step(null, Step.Missing.NO_MORE, "B"), steps.next(Moment.recorded(2), Same.FLOW));
            // A cause without one is the root of a flow that bears its id.
            assertEquals(new Step(Moment.recorded(5), null, "e4"), steps.next(Moment.recorded(4), Same.FLOW));
        }
    }

    @Test
    void before_the_first_event_only_problems_can_be_stepped_to() throws Exception {
        String old = "{\"id\":\"e%d\",\"stream\":\"order-1\",\"type\":\"T\",\"data\":{\"n\":%d}}";
        try (Workspace workspace = open(List.of(old.formatted(1, 1), old.formatted(2, 2)))) {
            Steps steps = workspace.session().steps();
            assertEquals(new Step(null, Step.Missing.NO_EVENT, null), steps.next(Moment.recorded(0), Same.ENTITY));
            assertEquals(new Step(null, Step.Missing.NO_MORE, null), steps.next(Moment.recorded(0), Same.PROBLEM));
            assertEquals(new Step(null, Step.Missing.HAS_NONE, null), steps.next(Moment.recorded(1), Same.FLOW));
            assertEquals(new Step(null, Step.Missing.NO_MORE, "order-1"), steps.next(Moment.recorded(2), Same.ENTITY));
            assertEquals(
                    new Step(Moment.recorded(1), null, "order-1"), steps.previous(Moment.recorded(2), Same.ENTITY));
        }
    }

    @Test
    void problems_are_the_events_at_which_a_rule_failed() throws Exception {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= 6; n++) {
            lines.add("{\"id\":\"e%d\",\"stream\":\"account-%d\",\"type\":\"Paid\",\"data\":{\"amount\":%s}}"
                    .formatted(n, n % 3, n % 3 == 0 || n == 5 ? "\"much\"" : n));
        }
        try (Workspace workspace = open(lines)) {
            Path rules = Files.writeString(folder.resolve("account.yaml"), """
                projections:
                  - entity: account
                    columns: { balance: { type: decimal, initial: 0 } }
                    on:
                      Paid: { balance: balance + data.amount }
                """);
            workspace.define(List.of(rules));
            Steps steps = workspace.session().steps();
            long[] problems = steps.problems(Replay.RECORDED);
            assertArrayEquals(new long[] {3, 5}, problems);
            assertEquals(
                    Moment.recorded(3),
                    steps.next(Moment.recorded(0), Same.PROBLEM).moment());
            assertEquals(
                    Moment.recorded(5),
                    steps.next(Moment.recorded(3), Same.PROBLEM).moment());
            assertEquals(
                    Moment.recorded(3),
                    steps.previous(Moment.recorded(5), Same.PROBLEM).moment());
            assertEquals(
                    Step.Missing.NO_MORE,
                    steps.next(Moment.recorded(5), Same.PROBLEM).missing());
        }
    }

    private static void compare(
            Session session, Replay replay, Same same, List<Event> events, BiPredicate<Event, Event> fits) {
        for (int i = 0; i < events.size(); i++) {
            Moment here = new Moment(i + 1, replay);
            boolean none = same == Same.ACTOR && events.get(i).actor() == null
                    || same == Same.FLOW && events.get(i).correlationId() == null
                    || same == Same.ENTITY && named(events.get(i)).isEmpty();
            for (int step : new int[] {1, -1}) {
                int found = -1;
                for (int at = i + step; at >= 0 && at < events.size() && found < 0 && !none; at += step) {
                    found = fits.test(events.get(i), events.get(at)) ? at : -1;
                }
                Step answer = step > 0
                        ? session.steps().next(here, same)
                        : session.steps().previous(here, same);
                assertEquals(
                        found < 0 ? null : new Moment(found + 1, replay),
                        answer.moment(),
                        same + " from " + here + " by " + step);
                assertEquals(found >= 0 ? null : none ? Step.Missing.HAS_NONE : Step.Missing.NO_MORE, answer.missing());
            }
        }
    }

    private static Set<String> named(Event event) {
        Set<String> named = new LinkedHashSet<>();
        if (event.stream() != null) {
            named.add(event.stream().id());
        }
        event.references().forEach(reference -> named.add(reference.entity().id()));
        return named;
    }

    private static List<Event> events(Session session, Replay replay) {
        EventHits hits = ((Answer.Given<EventHits>)
                        session.events(new EventQuery(null, 1, Long.MAX_VALUE, null, replay)))
                .value();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            events.add(hits.event(i));
        }
        return events;
    }

    private static List<String> lines(Random random, int count) {
        List<String> lines = new ArrayList<>();
        for (int n = 1; n <= count; n++) {
            lines.add("{\"id\":\"e%d\",\"type\":\"T%d\",\"time\":\"2026-03-01T10:%02d:%02dZ\"%s%s%s%s,\"data\":{}}"
                    .formatted(
                            n,
                            random.nextInt(5),
                            random.nextInt(60),
                            random.nextInt(60),
                            random.nextInt(6) == 0 ? "" : ",\"stream\":\"order-" + random.nextInt(20) + "\"",
                            random.nextInt(4) == 0 ? "" : ",\"actor\":\"user" + random.nextInt(4) + "\"",
                            random.nextInt(4) == 0 ? "" : ",\"correlationId\":\"c" + random.nextInt(40) + "\"",
                            random.nextInt(6) == 0 ? ",\"refs\":[\"box-" + random.nextInt(9) + "\"]" : ""));
        }
        return lines;
    }

    private Workspace open(List<String> lines) throws Exception {
        Path log = Files.write(folder.resolve("log.ndjson"), lines);
        Workspaces workspaces = new Workspaces(Clock.systemUTC(), "tester", folder.resolve("application"));
        Path root = folder.resolve("log.playhead");
        given(workspaces.importInto(root, ImportOptions.of(List.of(log)), ImportProgress.NONE));
        return given(workspaces.open(root));
    }

    private static <T> T given(Answer<T> answer) {
        return switch (answer) {
            case Answer.Given<T>(T value, List<String> warnings) -> value;
            case Answer.Refused<T>(String reason, boolean wrongUsage) -> throw new AssertionError(reason);
        };
    }
}
