package playhead.saga;

import java.util.Arrays;
import playhead.event.IdHash;

/** Groups that grow event by event. One writer; what was there when a reader began stays as it is. */
public final class Chains implements Groups {
    /** By position: number of the group plus one, 0 for none. */
    private final Ints groups = new Ints();
    /** By position: the next event of the same group, 0 for none yet. */
    private final Ints next = new Ints();
    /** By group: its first event. */
    private final Ints firsts = new Ints();
    /** By group: the event by which it became known; ascends. */
    private final Ints known = new Ints();

    private final Ints lasts = new Ints();
    private String[] names = new String[64];
    private final IdTable numbers = new IdTable();

    /** Without events. */
    public Chains() {
        // Positions begin with 1.
        groups.add(0);
        next.add(0);
    }

    /** The last position. */
    public int end() {
        return groups.size() - 1;
    }

    /** Takes the event at the next position, which belongs to no group as yet. */
    public int add() {
        groups.add(0);
        next.add(0);
        return end();
    }

    /** Takes the event at the next position into the group with a name. */
    public void add(String name) {
        int position = add();
        join(named(name, position, position), position);
    }

    @Override
    public synchronized int find(String name) {
        return find(IdHash.of(name));
    }

    /** For the writer alone. */
    int find(long hash) {
        return numbers.find(hash) - 1;
    }

    /**
     * Number of the group with this name, which is made when there is none.
     *
     * @param first its first event, if it is made
     * @param position the event by which it becomes known then
     */
    int named(String name, int first, int position) {
        long hash = IdHash.of(name);
        int known = find(hash);
        return known >= 0 ? known : made(name, hash, first, position);
    }

    /** The same of a name that no group has. */
    synchronized int made(String name, long hash, int first, int position) {
        int group = firsts.size();
        if (group == names.length) {
            names = Arrays.copyOf(names, group * 2);
        }
        names[group] = name;
        numbers.add(hash);
        firsts.add(first);
        lasts.add(0);
        this.known.add(position);
        return group;
    }

    boolean isEmpty(int group) {
        return lasts.get(group) == 0;
    }

    void join(int group, int position) {
        groups.set(position, group + 1);
        int last = lasts.get(group);
        if (last > 0) {
            next.set(last, position);
        }
        lasts.set(group, position);
    }

    @Override
    public int count(long at) {
        return known.after((int) Math.min(at, end()), known.size());
    }

    @Override
    public String name(int group) {
        return names[group];
    }

    @Override
    public int of(long position) {
        return groups.get((int) position) - 1;
    }

    /** By position up to one: the number of its group plus one, 0 for none. */
    int[] numbers(int end) {
        return groups.first(end + 1);
    }

    @Override
    public long first(int group) {
        return firsts.get(group);
    }

    @Override
    public long next(long position, long at) {
        int after = next.get((int) position);
        return after > at ? 0 : after;
    }
}
