package playhead.ui.palette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import playhead.event.EntityRef;
import playhead.ui.async.Background;
import playhead.ui.async.LatestRequest;
import playhead.ui.command.Command;
import playhead.ui.command.CommandRegistry;
import playhead.ui.replay.Jump;
import playhead.ui.settings.Recent;
import playhead.ui.settings.UserSettings;
import playhead.ui.text.Shown;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.Display;
import playhead.workspace.Moment;
import playhead.workspace.Session;

/** What the palette finds for what was typed. For the window's thread; entities and places come from the background. */
public final class PaletteViewModel {
    private static final int ENTITIES = 30;
    private static final int REMEMBERED = 8;
    private static final String REMEMBERED_KEY = "palette";

    /**
     * What the palette can do outside of the registry.
     *
     * @param session the log that is open, or null
     * @param jump looks places up and goes there
     * @param showEntity shows an entity, given as {@code type/id}
     * @param openRecent opens a workspace that was open before
     * @param saved the views that were saved
     */
    public record Reach(
            Supplier<Session> session,
            Jump jump,
            Consumer<String> showEntity,
            Consumer<Recent> openRecent,
            Supplier<List<PaletteItem>> saved) {}

    private final CommandRegistry commands;
    private final UserSettings settings;
    private final Words words;
    private final Reach reach;
    private final LatestRequest lane;
    private final ObservableList<PaletteItem> items = FXCollections.observableArrayList();
    private List<PaletteItem> places = List.of();
    private List<PaletteItem> entities = List.of();
    private String typed = "";

    /**
     * @param commands everything that can be done
     * @param settings remembers what was chosen
     * @param background where entities are searched
     * @param words in the window's language
     * @param reach the rest of the window
     */
    public PaletteViewModel(
            CommandRegistry commands, UserSettings settings, Background background, Words words, Reach reach) {
        this.commands = commands;
        this.settings = settings;
        this.words = words;
        this.reach = reach;
        this.lane = background.lane();
    }

    /** Finds. What the background still knows of older letters stays until the answer for the new ones is there. */
    public void type(String text) {
        typed = text.strip();
        Session session = reach.session().get();
        if (typed.isEmpty() || session == null) {
            places = List.of();
            entities = List.of();
            lane.forget();
        } else {
            String asked = typed;
            lane.ask(() -> session.entities(asked, ENTITIES), found -> {
                entities = found.stream().map(this::entity).toList();
                show();
            });
            reach.jump().look(asked, answer -> {
                places = place(asked, answer);
                show();
            });
        }
        show();
    }

    private void show() {
        List<PaletteItem> found = new ArrayList<>();
        if (typed.isEmpty()) {
            remembered(found);
        } else {
            found.addAll(places);
            fitting(found, Fuzzy.GOOD, Integer.MAX_VALUE);
            found.addAll(entities);
            fitting(found, 1, Fuzzy.GOOD);
        }
        items.setAll(found);
    }

    /** Before anything is typed: what was chosen last, then everything that can be done now. */
    private void remembered(List<PaletteItem> found) {
        List<String> last = settings.list(REMEMBERED_KEY);
        last.forEach(id -> commands.find(id).ifPresent(command -> found.add(item(command))));
        found.addAll(reach.saved().get());
        settings.recents().all().forEach(recent -> found.add(item(recent)));
        commands.all().stream()
                .filter(command -> !last.contains(command.id()) && !isHere(command) && command.isEnabled())
                .forEach(command -> found.add(item(command)));
    }

    private record Scored(PaletteItem item, int score) {}

    private void fitting(List<PaletteItem> found, int least, int below) {
        Fuzzy fuzzy = new Fuzzy(typed);
        List<Scored> scored = new ArrayList<>();
        for (Command command :
                commands.all().stream().filter(one -> !isHere(one)).toList()) {
            int title = fuzzy.score(command.title());
            int rest = fuzzy.score(command.group() + " " + command.title() + " " + command.id()) * 3 / 4;
            scored.add(new Scored(item(command), Math.max(title, rest)));
        }
        for (PaletteItem view : reach.saved().get()) {
            scored.add(new Scored(view, fuzzy.score(view.title())));
        }
        for (Recent recent : settings.recents().all()) {
            scored.add(new Scored(item(recent), fuzzy.score(recent.name())));
        }
        scored.stream()
                .filter(one -> one.score() >= least && one.score() < below)
                .sorted(Comparator.comparingInt(Scored::score).reversed())
                .forEach(one -> found.add(one.item()));
    }

    /** The palette does not offer itself. */
    private static boolean isHere(Command command) {
        return command.id().equals("view.palette");
    }

    private PaletteItem item(Command command) {
        boolean view = command.id().startsWith("view.") && words.has(command.id() + ".title");
        return new PaletteItem(
                command.id(),
                view ? "mdi2v-view-dashboard-outline" : "mdi2c-chevron-right",
                command.title(),
                command.group() + " · " + command.does(),
                command.keyText(),
                command.whyNot().get(),
                () -> {
                    remember(command.id());
                    command.action().run();
                });
    }

    private PaletteItem item(Recent recent) {
        return new PaletteItem(
                "recent:" + recent.path(),
                "mdi2f-folder-clock-outline",
                words.text("window.palette.recent", Display.safe(recent.name())),
                Display.safe(recent.path()),
                "",
                null,
                () -> reach.openRecent().accept(recent));
    }

    private PaletteItem entity(EntityRef entity) {
        String reference = entity.type() + "/" + entity.id();
        return new PaletteItem(
                "entity:" + reference,
                "mdi2c-cube-outline",
                Shown.cut(Display.safe(entity.id()), Shown.CELL),
                words.text("window.palette.entity", Display.safe(entity.type())),
                "",
                null,
                () -> reach.showEntity().accept(reference));
    }

    private List<PaletteItem> place(String asked, Answer<Moment> answer) {
        return switch (answer) {
            case Answer.Given<Moment>(Moment moment, List<String> warnings) ->
                List.of(new PaletteItem(
                        "place:" + asked,
                        "mdi2m-map-marker-outline",
                        words.text("window.palette.place", Shown.position(moment.at())),
                        warnings.isEmpty()
                                ? words.text("window.palette.place.does")
                                : words.said(String.join("; ", warnings)),
                        "",
                        null,
                        () -> reach.jump().to(asked, said -> {})));
            case Answer.Refused<Moment>(String reason, boolean wrongUsage)
            when asked.startsWith("#") ->
                List.of(new PaletteItem(
                        "place:" + asked,
                        "mdi2m-map-marker-off-outline",
                        asked,
                        words.text("window.palette.place.does"),
                        "",
                        words.said(reason),
                        () -> {}));
            case Answer.Refused<Moment> other -> List.of();
        };
    }

    private void remember(String id) {
        List<String> last = new ArrayList<>(settings.list(REMEMBERED_KEY));
        last.remove(id);
        last.addFirst(id);
        settings.keep(REMEMBERED_KEY, last.subList(0, Math.min(REMEMBERED, last.size())));
    }

    /** What was found, the best first. */
    public ObservableList<PaletteItem> items() {
        return items;
    }
}
