package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class SpanTest {
    @Test
    void zooming_leaves_the_place_under_the_cursor_where_it_is() {
        Span zoomed = Span.whole(1_000).scaled(0.5, 251, Span.whole(1_000));
        assertEquals(500, zoomed.length(), 1e-9);
        assertEquals(0.25, (251 - zoomed.from()) / zoomed.length(), 1e-9);
    }

    @Test
    void zooming_out_ends_at_the_whole_log() {
        assertEquals(Span.whole(1_000), new Span(400, 600).scaled(100, 500, Span.whole(1_000)));
    }

    @Test
    void panning_stops_at_both_ends() {
        assertEquals(new Span(1, 101), new Span(50, 150).moved(-500, Span.whole(1_000)));
        assertEquals(new Span(901, 1_001), new Span(50, 150).moved(5_000, Span.whole(1_000)));
    }

    @Test
    void a_log_of_one_event_can_be_zoomed_and_panned_without_harm() {
        assertEquals(
                Span.whole(1), Span.whole(1).scaled(0.1, 1.5, Span.whole(1)).moved(7, Span.whole(1)));
    }

    @Test
    void an_empty_log_has_a_span() {
        assertEquals(Span.whole(0), Span.whole(0).scaled(3, 1, Span.whole(0)).moved(-1, Span.whole(0)));
    }
}
