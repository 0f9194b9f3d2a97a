package playhead.saga.picture;

import java.util.List;
import playhead.event.EventTime;
import playhead.saga.SagaStep;
import playhead.saga.StepStatus;

/** Paints the strip above the lanes, which stays where it is: what is expected first, below it the times. */
record HeadPainter(SagaPicture picture, Pen pen, View view, PictureWords words) {
    private static final double TICK = 70;
    private static final double LINE_1 = 13;
    private static final double LINE_2 = 29;

    void paint(int from, int to) {
        pen.fill(0, 0, view.width(), SagaPicture.HEAD, Tint.GROUND, 1);
        pen.line(0, SagaPicture.HEAD, view.width(), SagaPicture.HEAD, Stroke.solid(Tint.LINE, 1, 1));
        expected();
        times(from, to);
    }

    private void expected() {
        double x = 8;
        String waits = picture.saga().row().waitingFor();
        List<SagaStep> steps = picture.saga().steps();
        boolean said = steps.stream().anyMatch(step -> step.status() == StepStatus.PENDING);
        if (waits != null || said) {
            x = write(words.waitsFor(), x, Tint.EXPECTED, true) + 6;
        }
        if (waits != null && steps.stream().noneMatch(step -> step.name().equals(waits) && isAhead(step))) {
            x = write(words.name(waits), x, Tint.STRONG, false) + 14;
        }
        for (StepStatus status : List.of(StepStatus.PENDING, StepStatus.SKIPPED)) {
            boolean first = true;
            for (SagaStep step : steps) {
                if (step.status() == status && x < view.width()) {
                    if (first && status == StepStatus.SKIPPED) {
                        x = write(words.skipped(), x, Tint.TEXT, true) + 6;
                    }
                    first = false;
                    String name = Signs.of(status) + " " + words.name(step.name());
                    x = write(name + "  (" + words.name(step.participant()) + ")", x, Tint.STRONG, false) + 14;
                }
            }
        }
    }

    private static boolean isAhead(SagaStep step) {
        return step.status() == StepStatus.PENDING;
    }

    private double write(String text, double x, Tint tint, boolean bold) {
        String cut = TextWidth.cut(text, 11, Math.max(60, view.width() - x - 8));
        pen.text(cut, x, LINE_1, bold ? Pen.Lettering.bold(tint, 1) : Pen.Lettering.plain(tint, 1));
        return x + (bold ? TextWidth.bold(cut, 11) : TextWidth.of(cut, 11));
    }

    private void times(int from, int to) {
        Slots slots = picture.slots();
        double free = SagaPicture.NAMES;
        double tick = free;
        EventTime start = picture.saga().events().getFirst().time();
        if (start != null) {
            String text = TextWidth.cut(words.time(start), 10, SagaPicture.NAMES - 12);
            pen.text(text, 8, LINE_2, new Pen.Lettering(Tint.TEXT, 10, false, false, 1));
        }
        for (int slot = from; slot < to; slot++) {
            double x = view.seenX(slots.x(slot));
            if (slots.idle(slot) > 0) {
                double middle = (view.seenX(slots.x(slot - 1)) + x) / 2;
                String text = "~ " + words.lasting(slots.idle(slot)) + " ~";
                double left = middle - TextWidth.of(text, 10) / 2;
                if (left > free) {
                    pen.text(text, left, LINE_2, new Pen.Lettering(Tint.EXPECTED, 10, true, false, 1));
                    free = left + TextWidth.bold(text, 10) + 10;
                }
            }
            if (slots.rounds(slot) > 0) {
                String text = words.rounds(slots.rounds(slot));
                double left = Math.max(x - TextWidth.bold(text, 10) / 2, free);
                pen.text(text, left, LINE_2, new Pen.Lettering(Tint.EXPECTED, 10, true, false, 1));
                free = left + TextWidth.bold(text, 10) + 10;
            }
            EventTime time = picture.saga().events().get(slots.first(slot)).time();
            if (start != null && time != null && x >= Math.max(free, tick) && slots.rounds(slot) == 0) {
                String text = "+" + words.lasting(seconds(time) - seconds(start));
                if (leavesRoom(slots, slot, to, x + TextWidth.of(text, 10))) {
                    pen.line(x, LINE_2 - 1, x, SagaPicture.HEAD, Stroke.solid(Tint.TEXT, 1, 1));
                    pen.text(text, x + 3, LINE_2, new Pen.Lettering(Tint.TEXT, 10, false, false, 1));
                    free = x + TextWidth.of(text, 10) + 6;
                    tick = x + TICK;
                }
            }
        }
    }

    private static double seconds(EventTime time) {
        return time.seconds() + time.nanos() / 1e9;
    }

    /** What was idle and what is folded is said rather than a time. */
    private boolean leavesRoom(Slots slots, int slot, int to, double end) {
        for (int next = slot + 1; next < to && view.seenX(slots.x(next)) < end + 80; next++) {
            double middle = (view.seenX(slots.x(next - 1)) + view.seenX(slots.x(next))) / 2;
            if (slots.idle(next) > 0 && middle - 45 < end || slots.rounds(next) > 0) {
                return false;
            }
        }
        return true;
    }
}
