package playhead.saga.track;

import playhead.saga.Finding;
import playhead.saga.define.Mark;

/** Is told what the events of a saga did, one after the other. */
interface RunWatch {
    /** Nobody looks. */
    RunWatch NONE = new RunWatch() {
        @Override
        public void event(long position, Mark[] marks) {}

        @Override
        public void finding(Finding.Kind kind, long position, int step) {}

        @Override
        public void undone(int step, long effect, long by) {}
    };

    /** An event was taken. */
    void event(long position, Mark[] marks);

    /** Something shows that should not be so. */
    void finding(Finding.Kind kind, long position, int step);

    /**
     * Something was undone that did not stand.
     *
     * @param effect position of the effect, which was undone before; 0 when there was none
     */
    void undone(int step, long effect, long by);
}
