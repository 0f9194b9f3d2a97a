package playhead.lab.rules;

import java.util.Locale;

/**
 * What a case is called: an order or a transfer. The commands and events of its service follow from that.
 *
 * @param service who keeps the cases
 * @param noun such as {@code order}: detail that names the case, and type of its stream
 * @param begin command that begins one, such as {@code PlaceOrder}
 * @param begun event then, such as {@code OrderPlaced}
 */
public record CaseWords(String service, String noun, String begin, String begun) {
    /** {@code CompleteOrder}, {@code CancelOrder}, {@code FailOrder}, {@code ExpireOrder}. */
    public String command(String verb) {
        return verb + capital();
    }

    /** {@code OrderCompleted}, {@code OrderCancelled}, {@code OrderFailed}, {@code OrderExpired}. */
    public String event(String participle) {
        return capital() + participle;
    }

    /** Status of a case that has begun: {@code placed} for {@code OrderPlaced}. */
    public String open() {
        return begun.substring(noun.length()).toLowerCase(Locale.ROOT);
    }

    private String capital() {
        return Character.toUpperCase(noun.charAt(0)) + noun.substring(1);
    }
}
