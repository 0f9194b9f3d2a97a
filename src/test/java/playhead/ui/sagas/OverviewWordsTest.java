package playhead.ui.sagas;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import playhead.saga.listing.SagaOverview;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;

class OverviewWordsTest {
    private final SagaOverview.Step step = new SagaOverview.Step("pay", 1_204, 3, 1, Double.NaN);

    private SagaOverview overview(int began, int looked) {
        return new SagaOverview(began, Map.of(), List.of(step), looked, List.of());
    }

    @Test
    void of_a_sample_it_is_said_at_the_figure_of_how_many_it_is() {
        SagaWords english = new SagaWords(new Words(Locale.ENGLISH), null);
        assertEquals(Shown.number(1_204), english.reached(step, overview(1_300, 1_300)));
        assertEquals(
                Shown.number(1_204) + " of " + Shown.number(2_000), english.reached(step, overview(61_812, 2_000)));
    }
}
