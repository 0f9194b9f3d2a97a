package playhead.ui.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TypeSignsTest {
    @Test
    void letters_are_the_first_ones_of_the_words_however_words_are_joined() {
        assertEquals(
                List.of("OP", "PR", "SC", "S", "HT"),
                letters(List.of("OrderPlaced", "payment_received", "stock check", "shipped", "HTTPTimeout")));
    }

    @Test
    void no_two_types_of_a_log_share_letters_and_the_more_frequent_one_has_the_better() {
        assertEquals(
                List.of("OP", "Oa", "OS", "O", "O1"),
                letters(List.of("OrderPlaced", "OrderPaid", "OrderShipped", "OP2", "O-P")));
        List<String> many =
                IntStream.range(0, 3_000).mapToObj(n -> "OrderPaid" + n).toList();
        Set<String> different = new HashSet<>(letters(many));
        assertEquals(many.size(), different.size());
    }

    @Test
    void names_of_other_scripts_and_of_signs_only_have_a_sign_too() {
        List<String> letters = letters(List.of("注文確定", "注文取消", "مدفوع", "!!!", "😀", ""));
        assertEquals(letters.size(), new HashSet<>(letters).size());
        letters.forEach(sign -> assertFalse(sign.isBlank()));
    }

    @Test
    void the_most_frequent_types_have_a_colour_each_and_one_that_is_not_known_shares_the_last() {
        TypeSigns signs = TypeSigns.of(List.of("A", "B", "C"), 2);
        assertEquals(new TypeSign(1, "B"), signs.of("B"));
        assertEquals(Palette.TYPES, signs.of("C").rank());
        assertEquals(TypeSign.UNKNOWN, signs.of("D"));
    }

    private static List<String> letters(List<String> types) {
        TypeSigns signs = TypeSigns.of(types, Palette.TYPES);
        return types.stream().map(type -> signs.of(type).letters()).toList();
    }
}
