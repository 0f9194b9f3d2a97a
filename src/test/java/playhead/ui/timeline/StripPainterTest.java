package playhead.ui.timeline;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.ui.colour.Palette;

class StripPainterTest {
    @Test
    void each_pixel_belongs_to_the_type_whose_share_it_is() {
        int[][] stacks = new int[Palette.TYPES + 1][2];
        stacks[0] = new int[] {1, 0};
        stacks[1] = new int[] {3, 1};
        int[] ranks = {1, -1, 1, -1, 1, 1, 0, 1};
        int[] expected = new int[8];
        for (int i = 0; i < expected.length; i++) {
            expected[i] = ranks[i] < 0 ? 0 : Palette.argb(ranks[i], i % 2, i / 2);
        }
        assertArrayEquals(expected, StripPainter.paint(stacks, new long[] {1, 5, 9}, 2, 4));
    }

    @Test
    void every_type_has_a_colour_and_a_pattern_of_its_own() {
        Set<List<Integer>> patterns = new HashSet<>();
        Set<Integer> colours = new HashSet<>();
        for (int rank = 0; rank < Palette.TYPES; rank++) {
            List<Integer> pattern = new ArrayList<>();
            int plain = 0;
            for (int i = 0; i < 400; i++) {
                plain = Math.max(plain, Palette.argb(rank, i % 20, i / 20) & 0xFFFFFF);
            }
            for (int i = 0; i < 400; i++) {
                pattern.add((Palette.argb(rank, i % 20, i / 20) & 0xFFFFFF) == plain ? 0 : 1);
            }
            patterns.add(pattern);
            colours.add(plain);
        }
        assertEquals(Palette.TYPES, patterns.size());
        assertEquals(Palette.TYPES, colours.size());
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
