package playhead.ui;

import java.util.List;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import playhead.lab.LabSettings;
import playhead.ui.async.Background;
import playhead.ui.command.Command;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.lesson.LessonViewModel;
import playhead.ui.opening.LogOpener;
import playhead.ui.teach.PresenterModel;
import playhead.ui.teach.PresenterView;
import playhead.ui.teach.StylesCard;
import playhead.ui.teach.StylesModel;
import playhead.ui.text.Words;

/** What the window has for a class: lessons, and everything in large letters. */
final class Teaching {
    private static final double MOST_OF_HEIGHT = 0.36;

    private final WindowViewModel model;
    private final CommandRegistry commands;
    private final Words words;
    private final Runnable styles;
    private final LessonPart lessons;
    private final PipelinePart pipeline;
    private final PresenterModel presenter;
    private final VBox above = new VBox();

    /**
     * @param opener knows where workspaces lie
     * @param lab what the Lab is asked to play
     */
    Teaching(
            WindowViewModel model,
            CommandRegistry commands,
            LogOpener opener,
            Supplier<LabSettings> lab,
            Background background,
            Cards cards,
            Words words) {
        this.model = model;
        this.commands = commands;
        this.words = words;
        this.styles = () -> {
            StylesCard card = new StylesCard(new StylesModel(opener.workspaces(), background, words, lab.get()), words);
            cards.show(card, card.first());
        };
        this.lessons = new LessonPart(model, opener, background, cards, words);
        this.pipeline = new PipelinePart(model, background, words);
        this.presenter = new PresenterModel(model.logProperty(), model.following(), background);
        cards.below(presenter::leave);
        model.playhead().supposed().openProperty().subscribe(supposed -> {
            if (supposed != null) {
                presenter.leave();
            }
        });
        addCommands();
    }

    private void addCommands() {
        lessons.addTo(commands);
        pipeline.addTo(commands);
        lessons.onQuery(pipeline::show, pipeline::lookAgain);
        CommandGroup group = new CommandGroup(commands, words, "lesson");
        group.look("teach.present", this::whyNot, presenter::toggle, "F5");
        group.look("teach.styles", () -> null, styles, "Shift+F3");
        group.look("teach.start", model.text()::whyClosed, this::start, "F4");
    }

    /** The lesson that is told. */
    LessonViewModel lessons() {
        return lessons.lessons();
    }

    /** Lets commands go on that wait to be looked at. */
    void letGo() {
        pipeline.letGo();
    }

    private String whyNot() {
        return presenter.shownProperty().get()
                ? null
                : model.playhead().supposed().now() != null
                        ? words.text("teach.why.whatIf")
                        : model.text().whyClosed();
    }

    private void start() {
        Command again = commands.get("lesson.again");
        if (again.isEnabled()) {
            again.action().run();
        } else {
            model.playhead().moveTo(0);
        }
    }

    private double share() {
        return presenter.shownProperty().get() && !lessons.panel().isManaged() ? 1 : MOST_OF_HEIGHT;
    }

    /** Puts what it shows into its places. */
    void place(WindowController controller, StackPane window) {
        PresenterView view = new PresenterView(
                presenter,
                model.playhead(),
                model.look(),
                words,
                lessons.panel(),
                List.of(
                        commands.get("playhead.previous"),
                        commands.get("playhead.next"),
                        commands.get("teach.start"),
                        commands.get("teach.present")));
        window.getChildren().add(1, view);
        controller.place(Place.LESSON, above);
        pipeline.view()
                .maxHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> window.getHeight() * share(),
                        window.heightProperty(),
                        lessons.panel().managedProperty(),
                        presenter.shownProperty()));
        Runnable arrange = () -> {
            if (presenter.shownProperty().get()) {
                view.arrange(lessons.panel(), pipeline.view(), pipeline.inside());
            }
        };
        pipeline.view().visibleProperty().subscribe(arrange);
        lessons.panel().managedProperty().subscribe(arrange);
        presenter.shownProperty().subscribe(shown -> {
            controller.frame().setVisible(!shown);
            window.getStyleClass().remove("presenting");
            lessons.panel().present(shown);
            if (shown) {
                window.getStyleClass().add("presenting");
                view.take(lessons.panel(), pipeline.view(), pipeline.inside());
                view.requestFocus();
            } else {
                pipeline.inside().present(false);
                above.getChildren().setAll(lessons.panel(), pipeline.view());
            }
        });
    }
}
