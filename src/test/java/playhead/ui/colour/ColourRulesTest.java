package playhead.ui.colour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import playhead.event.Event;
import playhead.event.Json;
import playhead.ui.OpenWorkspace;
import playhead.ui.async.Background;
import playhead.ui.filter.FilterMode;
import playhead.ui.settings.KeptSettings;
import playhead.ui.text.Words;
import playhead.workspace.Answer;
import playhead.workspace.EventHits;
import playhead.workspace.EventQuery;
import playhead.workspace.IdMember;
import playhead.workspace.IdSet;

class ColourRulesTest {
    private static final int EVENTS = 12;

    private final Background background = new Background(Runnable::run, Runnable::run, failure -> {
        throw new AssertionError(failure);
    });
    private KeptSettings kept = new KeptSettings(background);
    private ColourRules rules = new ColourRules(kept);
    private OpenWorkspace log;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        log = OpenWorkspace.of(folder, OpenWorkspace.orders(EVENTS));
        rules.over(log.session());
        kept.open(log.viewSettings());
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void the_first_rule_that_lets_an_event_through_marks_it_and_one_that_is_switched_off_marks_none() {
        rules.add(rule("late", FilterMode.CEL, "data.amount > 6"));
        rules.add(rule("paid", FilterMode.TEXT, "orderPAID"));
        assertEquals("- - paid - - paid late late paid late late paid", marks());
        assertEquals(1, rules.move(0, 1));
        assertEquals("- - paid - - paid late late late late late late", marks());
        rules.replace(0, late -> late.switched(false));
        assertEquals("- - paid - - paid - - paid - - paid", marks());
        rules.onProperty().set(false);
        assertEquals("- - - - - - - - - - - -", marks());
    }

    @Test
    void a_rule_without_a_filter_or_with_one_that_cannot_be_read_marks_nothing_and_stops_no_other() {
        rules.add(rule("last", FilterMode.CEL, "position == 12"));
        rules.add(rule("broken", FilterMode.CEL, "data.amount >"));
        rules.add(rule("empty", FilterMode.CEL, " "));
        assertEquals("- - - - - - - - - - - last", marks());
    }

    @Test
    void a_rule_over_events_can_name_a_set_and_marks_by_what_is_in_it_now() {
        rules.add(rule("late", FilterMode.CEL, "inSet(\"late\") && position > 3"));
        rules.add(rule("last", FilterMode.CEL, "position == 12"));
        assertEquals("- - - - - - - - - - - last", marks(), "there is no such set yet");
        log.sets().keep(new IdSet("late", List.of(order("order-1"), order("order-4"), order("order-7"))));
        rules.renew();
        assertEquals("- - - late - - late - - - - last", marks());
        log.sets().keep(new IdSet("late", List.of(new IdMember(IdMember.Kind.ACTOR, null, "ann"))));
        rules.renew();
        assertEquals("- - - late late late late late late late late last", marks());
        log.sets().remove("late");
        rules.renew();
        assertEquals("- - - - - - - - - - - last", marks());
    }

    @Test
    void sets_that_change_have_rows_marked_again_only_where_a_rule_names_a_set() {
        List<String> told = new ArrayList<>();
        rules.add(rule("late", FilterMode.TEXT, "inSet(\"late\")"));
        rules.eventsProperty().addListener((property, was, is) -> told.add("events"));
        rules.whenUsedOtherwise(() -> told.add("states"));
        rules.renew();
        assertEquals(List.of(), told);
        rules.replace(0, text -> rule("late", FilterMode.CEL, "inSet(\"late\")"));
        told.clear();
        rules.renew();
        assertEquals(List.of("events", "states"), told);
    }

    private static IdMember order(String id) {
        return new IdMember(IdMember.Kind.ENTITY, "order", id);
    }

    @Test
    void rules_are_there_again_in_their_order_when_the_workspace_is_opened_again() {
        rules.add(rule("b \"quoted\" ✚", FilterMode.TEXT, "ü"));
        rules.add(rule("a", FilterMode.CEL, "x == 1")
                .over("order")
                .coloured(7)
                .signed("▲")
                .switched(false));
        rules.onProperty().set(false);
        List<ColourRule> before = rules.allProperty().get();
        kept.close();
        assertTrue(rules.allProperty().get().isEmpty());
        kept = new KeptSettings(background);
        rules = new ColourRules(kept);
        kept.open(log.viewSettings());
        assertEquals(before, rules.allProperty().get());
        assertFalse(rules.onProperty().get());
    }

    @Test
    void what_is_no_rule_in_the_kept_settings_is_left_out() {
        log.viewSettings()
                .put(
                        "colours",
                        Json.canonical(
                                "{\"rules\":[3,{\"colour\":99,\"name\":\"x\"},{\"colour\":1,\"name\":\"ok\"},{\"name\":\"no"
                                    + " colour\"}]}"));
        kept.open(log.viewSettings());
        assertEquals(
                List.of("ok"),
                rules.allProperty().get().stream().map(ColourRule::name).toList());
        log.viewSettings().put("colours", Json.canonical("\"nonsense\""));
        kept.open(log.viewSettings());
        assertEquals(List.of(), rules.allProperty().get());
    }

    @Test
    void colouring_by_a_value_takes_a_colour_and_a_sign_of_its_own_and_uses_the_same_rule_again() {
        ColourRule paid = rules.mark(null, "data.status == \"paid\"", "paid");
        ColourRule pending = rules.mark(null, "data.status == \"pending\"", "pending");
        assertEquals("P", paid.sign());
        assertEquals("E", pending.sign());
        assertTrue(paid.colour() != pending.colour());
        rules.replace(1, rule -> rule.switched(false).named("mine"));
        rules.mark(null, "data.status == \"paid\"", "paid");
        assertEquals(
                List.of("mine", pending.name()),
                rules.allProperty().get().stream().map(ColourRule::name).toList());
        assertTrue(rules.allProperty().get().getFirst().on());
    }

    @Test
    void a_change_holds_at_once_but_a_filter_that_cannot_be_read_leaves_the_one_before_and_says_where() {
        RuleEditing editing = new RuleEditing(rules, log.session(), background, new Words(Locale.ENGLISH));
        editing.add();
        editing.filter().setCondition("data.amount > 11");
        editing.nameProperty().set("great");
        editing.colourProperty().set(5);
        editing.signProperty().set("★");
        assertEquals("- - - - - - - - - - - great", marks());
        editing.filter().textProperty().set("data.amount > ");
        editing.filter().apply();
        assertTrue(editing.filter().problemAtProperty().get() >= 0);
        assertEquals("- - - - - - - - - - - great", marks());
        editing.nameProperty().set("");
        assertEquals(
                new ColourRule("great", null, FilterMode.CEL, "data.amount > 11", 5, "★", true),
                rules.allProperty().get().getFirst());
        editing.add();
        assertEquals("", editing.filter().textProperty().get());
        editing.choose(1);
        assertEquals("great", editing.nameProperty().get());
        editing.move(-1);
        assertEquals(0, editing.chosenProperty().get());
        editing.delete();
        assertEquals(1, rules.allProperty().get().size());
        editing.delete();
        assertEquals(-1, editing.chosenProperty().get());
    }

    private static ColourRule rule(String name, FilterMode mode, String filter) {
        return new ColourRule(name, null, mode, filter, 1, "X", true);
    }

    private String marks() {
        EventHits hits = ((Answer.Given<EventHits>) log.session().events(EventQuery.all(EVENTS))).value();
        List<Long> positions = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < hits.size(); i++) {
            positions.add(hits.position(i));
            events.add(hits.event(i));
        }
        return String.join(
                " ",
                rules.eventsProperty().get().marks(positions, events).stream()
                        .map(mark -> mark == null ? "-" : mark.rule())
                        .toList());
    }
}
