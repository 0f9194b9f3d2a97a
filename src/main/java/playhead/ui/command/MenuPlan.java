package playhead.ui.command;

import java.util.List;

/**
 * A menu of the bar and what stands in it: one group whose commands lie open, and groups that are menus of their own
 * in it. There are three times as many groups as a bar has place for.
 *
 * @param id of the menu; its name stands in the words as {@code menu.ID}
 * @param open id of the group that lies open, or null
 * @param within ids of the groups that open beside it
 */
record MenuPlan(String id, String open, List<String> within) {
    /** The menus of the window, in their order. */
    static final List<MenuPlan> BAR = List.of(
            new MenuPlan("file", "file", List.of("importing", "export")),
            new MenuPlan("view", "view", List.of("look", "colour", "saved", "detail")),
            new MenuPlan("go", "playhead", List.of("step", "play", "timeline", "watch")),
            new MenuPlan("ask", null, List.of("filter", "events", "state", "compare", "sets", "sagas", "rules")),
            new MenuPlan("change", null, List.of("marks", "revert", "whatif", "decision")),
            new MenuPlan("teach", "lab", List.of()),
            new MenuPlan("help", "help", List.of()));

    MenuPlan {
        within = List.copyOf(within);
    }
}
