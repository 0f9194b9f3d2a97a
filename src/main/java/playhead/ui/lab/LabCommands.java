package playhead.ui.lab;

import java.util.function.Supplier;
import playhead.ui.command.CommandGroup;
import playhead.ui.command.CommandRegistry;
import playhead.ui.text.Words;

/** Playing sagas. What it writes goes only into a workspace that the Lab made. */
public final class LabCommands {
    private LabCommands() {}

    /**
     * Adds the commands of the Lab.
     *
     * @param busy why no workspace can be opened now, or null
     * @param make makes a workspace for the Lab, opens it and shows the Lab
     */
    public static void addTo(
            CommandRegistry registry, Words words, LabModel model, Supplier<String> busy, Runnable make) {
        CommandGroup group = new CommandGroup(registry, words, "lab");
        group.look("lab.new", busy, make, "Shortcut+N");
        group.write("lab.play", model::whyNot, model::toggle);
        group.write("lab.step", model::whyNot, model::step);
        group.write("lab.deadline", model::whyNot, model::jumpToDeadline);
        group.write("lab.finish", model::whyNot, model::finish);
        group.look(
                "lab.speed",
                model::whyNot,
                () -> model.speedProperty().set(model.speedProperty().get().next()));
        group.write("lab.again", model::whyNoOther, model::another);
    }
}
