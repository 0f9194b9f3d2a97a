package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class StripPainterTest {
    @Test
    void each_pixel_belongs_to_the_type_whose_share_it_is() {
        int[][] stacks = new int[Palette.TYPES + 1][2];
        stacks[0] = new int[] {1, 0};
        stacks[1] = new int[] {3, 1};
        int blue = Palette.argb(0);
        int orange = Palette.argb(1);
        assertArrayEquals(
                new int[] {orange, 0, orange, 0, orange, orange, blue, orange},
                StripPainter.paint(stacks, new long[] {1, 5, 9}, 2, 4));
    }

    @Test
    void nothing_counted_paints_nothing() {
        assertArrayEquals(new int[6], StripPainter.paint(new int[Palette.TYPES + 1][1], new long[] {1, 2}, 3, 2));
    }

    @Test
    void ticks_stand_at_round_numbers() {
        assertEquals(1, Ticks.niceStep(0.3));
        assertEquals(20, Ticks.niceStep(11));
        assertEquals(500_000, Ticks.niceStep(200_001));
        assertEquals(15, Ticks.niceSeconds(11));
        assertEquals(10_800, Ticks.niceSeconds(8_000));
        assertEquals(5 * 86_400, Ticks.niceSeconds(3 * 86_400));
    }
}
