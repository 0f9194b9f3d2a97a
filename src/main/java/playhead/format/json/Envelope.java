package playhead.format.json;

import java.util.Map;
import playhead.format.Confidence;
import playhead.format.RoleNames;
import playhead.format.Sample;

/** A dialect that is known by the members of its objects, such as the envelopes in which systems put their events. */
public abstract class Envelope extends JsonDialect {
    private static final int SURE = 96;

    private final String sign;

    /**
     * @param id as {@link #id} says
     * @param description as {@link #describe} says
     * @param sign what its objects are known by, a phrase for people
     * @param roles as {@link #roleNames} says
     */
    protected Envelope(String id, String description, String sign, RoleNames roles) {
        super(id, description, roles);
        this.sign = sign;
    }

    /** Whether an object with these members is one; those of its objects are named {@code outer.inner}. */
    protected abstract boolean isOne(Map<String, String> members);

    @Override
    public final Confidence probe(Sample sample) {
        return FirstObjects.of(sample).are(this::isOne) ? new Confidence(SURE, sign) : Confidence.NONE;
    }

    @Override
    protected final boolean areRecords(Sample sample) {
        return FirstObjects.of(sample).stand(this::isOne);
    }

    /** True when all these names are there, not null. */
    protected static boolean has(Map<String, String> members, String... names) {
        for (String name : names) {
            if (!members.containsKey(name)) {
                return false;
            }
        }
        return true;
    }
}
