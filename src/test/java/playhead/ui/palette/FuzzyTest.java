package playhead.ui.palette;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void the_beginning_fits_better_than_a_word_and_a_word_better_than_a_part_of_it() {
        Fuzzy fuzzy = new Fuzzy("ev");
        assertTrue(fuzzy.score("Events") > fuzzy.score("Next event"));
        assertTrue(fuzzy.score("Next event") > fuzzy.score("Previous"));
        assertTrue(fuzzy.score("Previous") >= Fuzzy.GOOD);
        assertEquals(0, fuzzy.score("State"));
    }

    @Test
    void first_letters_of_words_are_enough_and_scattered_letters_are_not() {
        assertTrue(new Fuzzy("rte").score("Return to END") > 0);
        assertEquals(0, new Fuzzy("rnn").score("Return to END"));
    }

    @Test
    void every_typed_word_must_be_found() {
        assertTrue(new Fuzzy("end return").score("Return to END") > 0);
        assertEquals(0, new Fuzzy("end goto").score("Return to END"));
    }
}
