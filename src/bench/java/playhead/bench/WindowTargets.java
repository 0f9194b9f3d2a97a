package playhead.bench;

import static playhead.bench.Target.most;
import static playhead.bench.Target.of;
import static playhead.bench.Target.only;
import static playhead.bench.Target.ratio;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/** What the window and the command side should reach. */
final class WindowTargets {
    private static final long MILLION = 1_000_000;

    private WindowTargets() {}

    static List<Target> all() {
        return List.of(
                most(
                        "window, start with the start-up cache ÷ without, CPU",
                        "",
                        0.6,
                        0,
                        ratio("start cache on cpu", "start cache off cpu")),
                most("the same, wall", "", 0.6, 0, ratio("start cache on window", "start cache off window")),
                only("window there after its start", "s", of("start cache on window")),
                most("first rows of a workspace after the window", "s", 0.5, MILLION, of("start opened rows")),
                most(
                        "drawing the timeline in a frame, drag, zoom, pan, p99 CPU",
                        "ms",
                        8,
                        10 * MILLION,
                        greatest(
                                "window redraw dragging p99",
                                "window redraw zooming p99",
                                "window redraw panning p99")),
                most(
                        "stalls over 100 ms while dragging from end to end and playing",
                        "",
                        0,
                        MILLION,
                        greatest(
                                "window stalls while dragging over events",
                                "window stalls while dragging over states",
                                "window stalls while playing")),
                most(
                        "filter on a header, the slowest of six, wall",
                        "ms",
                        30,
                        MILLION,
                        of("window filter on a header")),
                most(
                        "filter on the payload, the slowest of three, wall",
                        "ms",
                        1_000,
                        MILLION,
                        of("window filter on the payload")),
                only(
                        "search for a text in everything, the slowest of four, wall",
                        "ms",
                        of("window search for a text")),
                most(
                        "picture of a saga of 50,000 messages, CPU",
                        "ms",
                        1_000,
                        0,
                        of("window picture of 50,000 messages")),
                most("a frame of panning it, CPU", "ms", 50, 0, of("window a frame of panning it")),
                only(
                        "frames a second of panning it, wall",
                        "",
                        of("window frames a second of panning it as lanes, wall")),
                most("100,000 sagas listed, sorted and filtered, CPU", "ms", 100, 0, of("window 100,000 sagas listed")),
                only(
                        "durable commands alone, Playhead ÷ Axon forced as often",
                        "",
                        ratio("commands playhead alone rate", "commands forced alone rate")),
                only(
                        "the same in groups of 100",
                        "",
                        ratio("commands playhead grouped rate", "commands forced grouped rate")),
                only(
                        "durable commands alone, Playhead ÷ Axon as it comes, not forced",
                        "",
                        ratio("commands playhead alone rate", "commands lazy alone rate")),
                only(
                        "the same in groups of 100",
                        "",
                        ratio("commands playhead grouped rate", "commands lazy grouped rate")),
                only("durable commands alone, Playhead", "a second", of("commands playhead alone rate")),
                only("the same in groups of 100", "a second", of("commands playhead grouped rate")),
                only(
                        "a command alone, CPU, Playhead ÷ Axon forced",
                        "",
                        ratio("commands playhead alone cpu", "commands forced alone cpu")));
    }

    private static ToDoubleFunction<Results> greatest(String... figures) {
        return results -> Stream.of(figures).mapToDouble(results::median).max().orElse(Double.NaN);
    }
}
