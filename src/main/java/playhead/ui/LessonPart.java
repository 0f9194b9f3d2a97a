package playhead.ui;

import playhead.ui.async.Background;
import playhead.ui.command.Command;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.lesson.LessonPanel;
import playhead.ui.lesson.LessonStage;
import playhead.ui.lesson.LessonViewModel;
import playhead.ui.lesson.LessonsCard;
import playhead.ui.opening.LogOpener;
import playhead.ui.opening.OpenLog;
import playhead.ui.text.Words;
import playhead.workspace.Moment;
import playhead.workspace.Replay;
import playhead.workspace.Workspace;
import playhead.workspace.lesson.Deed;
import playhead.workspace.lesson.Stages;

/** Lessons as a part of the window: the card to choose one, the panel that tells it, and what it does to the window. */
final class LessonPart {
    private final WindowViewModel model;
    private final LessonViewModel lessons;
    private final Cards cards;
    private final Words words;
    private LessonPanel panel;

    /** @param opener knows where workspaces lie */
    LessonPart(WindowViewModel model, LogOpener opener, Background background, Cards cards, Words words) {
        this.model = model;
        this.cards = cards;
        this.words = words;
        this.lessons = new LessonViewModel(
                new Stages(opener.workspaces()), opener.home().resolve("lessons"), background, new Stage(), words);
        model.logProperty().subscribe(log -> lessons.shown());
    }

    void addTo(CommandRegistry commands) {
        CommandGroup group = new CommandGroup(commands, words, "lesson");
        group.look("lesson.choose", model.text()::whyBusy, this::choose, "Shortcut+L");
        Command write = group.write("lesson.write", this::whyNotWrite, lessons::next);
        Command next = group.look(
                "lesson.next",
                () -> lessons.isWriting() ? write.whyNot().get() : whyNot(),
                () -> (lessons.isWriting() ? write.action() : (Runnable) lessons::next).run(),
                "Shortcut+Enter");
        Command leave = group.look("lesson.leave", this::whyNone, lessons::leave);
        group.look(
                "lesson.again",
                () -> lessons.busyProperty().get() ? words.text("lesson.why.busy") : whyNone(),
                lessons::again);
        panel = new LessonPanel(lessons, words, next, leave);
        model.playhead().modeProperty().subscribe(panel::enable);
    }

    private String whyNone() {
        return lessons.lessonProperty().get() == null ? words.text("lesson.why.none") : null;
    }

    private String whyNotWrite() {
        return lessons.isWriting() ? whyNot() : words.text("lesson.why.reading");
    }

    private String whyNot() {
        String key = lessons.whyNot();
        return key == null ? null : words.text(key);
    }

    private void choose() {
        LessonsCard card = new LessonsCard(lessons, words, cards::close);
        cards.show(card, card.list());
    }

    /** The lesson and where it is. */
    LessonViewModel lessons() {
        return lessons;
    }

    /** Tells of a step that is about the query side: when it is told, and when it is done. */
    void onQuery(Runnable told, Runnable done) {
        lessons.stepProperty().subscribe(step -> {
            if (step != null && step.deed() instanceof Deed.Query) {
                told.run();
            }
        });
        lessons.resultProperty().subscribe(result -> done.run());
    }

    /** What tells the lesson. */
    LessonPanel panel() {
        return panel;
    }

    private final class Stage implements LessonStage {
        /** What the user had, while the log is made anew. */
        private Carried before;

        @Override
        public OpenLog release() {
            if (model.logProperty().get() == null) {
                return null;
            }
            before = Carried.of(model);
            return model.release();
        }

        @Override
        public void show(OpenLog log) {
            before = null;
            model.resume(log, Moment.recorded(log.session().end()));
            model.messageProperty().set("");
        }

        @Override
        public void goOn(OpenLog log, long position) {
            if (shown() == log.workspace() && model.playhead().moment().replay() == Replay.RECORDED) {
                model.grow(log);
                model.playhead().moveTo(position);
                return;
            }
            if (model.logProperty().get() != null) {
                release();
            }
            model.resume(log, Moment.recorded(position));
            if (before != null) {
                before.intoLog(model);
                before = null;
            }
        }

        @Override
        public void go(long position) {
            model.playhead().moveTo(position);
        }

        @Override
        public Workspace shown() {
            return model.logProperty().get() == null
                    ? null
                    : model.logProperty().get().workspace();
        }
    }
}
