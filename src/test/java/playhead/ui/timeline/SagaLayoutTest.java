package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import playhead.saga.SagaStatus;
import playhead.saga.picture.MadeSagas;

class SagaLayoutTest {
    private static SagaBar bar(String id, long first, long last, SagaStatus status) {
        return new SagaBar(id, first, last, status, 0, 0);
    }

    private static SagaLayout layout(List<SagaBar> bars, long from, long to) {
        Axis axis = new ByPosition(10_000);
        return SagaLayout.of(bars, axis, new Frame(1_000, 1, axis.whole(), new Span(from, to)));
    }

    @Test
    void few_sagas_stand_in_as_few_rows_as_they_need() {
        SagaLayout layout = layout(
                List.of(
                        bar("a", 1, 400, SagaStatus.COMPLETED),
                        bar("b", 200, 500, SagaStatus.COMPLETED),
                        bar("c", 450, 900, SagaStatus.COMPLETED),
                        bar("far", 5_000, 6_000, SagaStatus.COMPLETED)),
                1,
                1_001);
        assertEquals(
                List.of(List.of("a", "c"), List.of("b")),
                layout.rows().stream()
                        .map(row -> row.stream().map(SagaBar::id).toList())
                        .toList());
        assertEquals(3, layout.visible());
    }

    @Test
    void many_sagas_are_counted_at_each_pixel() {
        List<SagaBar> bars = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            bars.add(bar("s" + i, 100, i % 2 == 0 ? 500 : 300, i == 7 ? SagaStatus.COMPENSATED : SagaStatus.COMPLETED));
        }
        SagaLayout layout = layout(bars, 1, 1_001);
        assertTrue(layout.rows().isEmpty());
        assertEquals(0, layout.open()[50]);
        assertEquals(200, layout.open()[200]);
        assertEquals(100, layout.open()[400]);
        assertEquals(0, layout.open()[600]);
        assertTrue(layout.bad()[300], "where the seventh was undone");
        assertFalse(layout.bad()[500]);
    }

    @Test
    void a_bar_knows_where_its_saga_failed_and_where_undoing_began() {
        SagaBar bar = SagaBar.of(MadeSagas.compensated());
        assertEquals(90, bar.failed());
        assertEquals(100, bar.undoing());
        assertTrue(bar.isBad());
    }
}
