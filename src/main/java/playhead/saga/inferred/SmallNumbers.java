package playhead.saga.inferred;

/** Numbers of 0 or more by place, in half the room where all are small. Immutable. */
final class SmallNumbers {
    private final char[] small;
    private final int[] all;

    private SmallNumbers(char[] small, int[] all) {
        this.small = small;
        this.all = all;
    }

    /** @param numbers that nobody changes any more */
    static SmallNumbers of(int[] numbers) {
        int bits = 0;
        for (int number : numbers) {
            bits |= number;
        }
        if (bits >>> Character.SIZE != 0) {
            return new SmallNumbers(null, numbers);
        }
        char[] small = new char[numbers.length];
        for (int place = 0; place < small.length; place++) {
            small[place] = (char) numbers[place];
        }
        return new SmallNumbers(small, null);
    }

    int get(int place) {
        return small == null ? all[place] : small[place];
    }
}
