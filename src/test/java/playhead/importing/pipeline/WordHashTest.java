package playhead.importing.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WordHashTest {
    private final WordHash hash = new WordHash(1, 2);

    @Test
    void every_bit_of_every_word_counts_within_a_block_and_beyond() {
        Random random = new Random(7);
        for (int size : new int[] {1, 2, 3, 127, 128, 129, 255, 256, 257, 1_000}) {
            long[] words = random.longs(size + 1).toArray();
            long whole = hash.of(words.clone(), size);
            Set<Long> seen = new HashSet<>(Set.of(whole));
            for (int i = 0; i < size; i++) {
                long[] other = words.clone();
                other[i] ^= 1L << random.nextInt(64);
                seen.add(hash.of(other, size));
            }
            assertEquals(size + 1, seen.size(), size + " words");
        }
    }

    @Test
    void the_number_of_words_counts_where_all_are_zero() {
        Set<Long> seen = new HashSet<>();
        for (int size = 0; size <= 300; size++) {
            seen.add(hash.of(new long[size + 1], size));
        }
        assertEquals(301, seen.size());
    }

    @Test
    void what_stands_behind_the_words_does_not_count() {
        long[] words = {5, 6, 7, 0};
        long[] dirty = {5, 6, 7, 99};
        assertEquals(hash.of(words, 3), hash.of(dirty, 3));
        assertEquals(0, dirty[3]);
    }

    @Test
    void words_of_two_places_do_not_take_each_others_part() {
        long[] words = new Random(1).longs(9).toArray();
        Set<Long> seen = new HashSet<>(Set.of(hash.of(words.clone(), 8)));
        int made = 1;
        for (int i = 0; i < 8; i++) {
            for (int j = i + 1; j < 8; j++) {
                long[] swapped = words.clone();
                swapped[i] = words[j];
                swapped[j] = words[i];
                seen.add(hash.of(swapped, 8));
                made++;
            }
        }
        assertEquals(made, seen.size());
    }

    @Test
    void half_of_the_bits_change_with_one_bit_of_a_word_and_of_the_key() {
        long[] words = new Random(3).longs(21).toArray();
        long whole = hash.of(words.clone(), 20);
        int changed = 0;
        for (int bit = 0; bit < 64; bit++) {
            long[] other = words.clone();
            other[11] ^= 1L << bit;
            changed += Long.bitCount(whole ^ hash.of(other, 20));
        }
        assertEquals(32, changed / 64.0, 3);
        assertNotEquals(whole, new WordHash(1, 3).of(Arrays.copyOf(words, 21), 20));
        assertNotEquals(whole, new WordHash(3, 2).of(Arrays.copyOf(words, 21), 20));
    }
}
