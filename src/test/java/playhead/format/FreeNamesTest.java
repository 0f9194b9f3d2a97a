package playhead.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import playhead.samples.CpuTime;

class FreeNamesTest {
    @Test
    void a_name_that_comes_again_gets_the_first_number_that_is_free() {
        FreeNames names = new FreeNames();
        Set<String> taken = new HashSet<>(List.of("a (3)"));
        for (String free : List.of("a", "a (2)", "a (4)", "b", "a (5)")) {
            String name = names.of(free.substring(0, 1), taken);
            assertEquals(free, name);
            taken.add(name);
        }
    }

    @Test
    void one_name_a_hundred_thousand_times_is_named_in_a_moment() throws Throwable {
        CpuTime.assertUnder(Duration.ofSeconds(2), () -> {
            FreeNames names = new FreeNames();
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < 100_000; i++) {
                taken.add(names.of("a", taken));
            }
            assertEquals(100_000, taken.size());
        });
    }
}
