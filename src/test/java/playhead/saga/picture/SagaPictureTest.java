package playhead.saga.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import playhead.saga.EventRole;
import playhead.saga.Expectation;
import playhead.saga.Margin;
import playhead.saga.Saga;
import playhead.saga.SagaMermaid;
import playhead.saga.SagaNote;
import playhead.saga.SagaText;
import playhead.saga.StepStatus;
import playhead.samples.CpuTime;

class SagaPictureTest {
    private static final PictureWords WORDS = new EnglishPicture(name -> name);
    private static final Margin AHEAD = new Margin(
            MadeSagas.expected(),
            List.of(new SagaNote(10, "ann", "customer called\nask the branch"), new SagaNote(500, null, "by hand")));

    private static CountingPen painted(Saga saga, int happened) {
        SagaPicture picture = SagaPicture.of(saga, Across.ORDER, true);
        CountingPen pen = new CountingPen();
        new PicturePainter(picture, WORDS).paint(pen, View.whole(picture, happened));
        return pen;
    }

    @Test
    void a_ribbon_leads_from_each_undoing_back_to_its_step_which_is_struck_through() {
        CountingPen pen = painted(MadeSagas.compensated(), 16);
        assertEquals(
                List.of("CapturePayment", "ReserveStock"),
                pen.struck.stream().sorted().toList());
        assertEquals(4, pen.curves, "a broad one and a line in it for each of two");
    }

    @Test
    void what_had_not_happened_is_faint_and_nothing_is_struck_before_it_is_undone() {
        CountingPen pen = painted(MadeSagas.compensated(), 7);
        assertEquals(List.of(), pen.struck);
        assertTrue(pen.faint.contains("Ship"), pen.faint.toString());
        assertFalse(pen.faint.contains("ReserveStock") && !pen.texts.contains("ReserveStock"));
        assertEquals(2, pen.faint.stream().filter(text -> text.equals("↶")).count(), "the two undoings");
    }

    @Test
    void a_bar_says_how_its_step_stood_at_a_moment() {
        SagaPicture picture = SagaPicture.of(MadeSagas.compensated(), Across.ORDER, true);
        Bar payment = picture.bar(5);
        assertNull(payment.at(4));
        assertEquals(StepStatus.RUNNING, payment.at(5));
        assertEquals(StepStatus.SUCCEEDED, payment.at(7));
        assertEquals(StepStatus.COMPENSATED, payment.at(16));
    }

    @Test
    void rounds_of_a_loop_are_folded_and_counted() {
        SagaPicture folded = SagaPicture.of(MadeSagas.retrying(), Across.ORDER, true);
        SagaPicture all = SagaPicture.of(MadeSagas.retrying(), Across.ORDER, false);
        assertEquals(20, all.slots().size());
        assertEquals(7, folded.slots().size(), "start, first and last round, what is left, and one for seven rounds");
        CountingPen pen = painted(MadeSagas.retrying(), 20);
        assertTrue(pen.texts.contains("×7"), pen.texts.toString());
        assertTrue(pen.texts.contains(" ×10"), "tries of the step: " + pen.texts);
    }

    @Test
    void a_passed_deadline_is_said_with_a_sign() {
        assertTrue(painted(MadeSagas.retrying(), 20).texts.contains("!"));
        assertFalse(painted(MadeSagas.retrying(), 3).texts.contains("!"), "there was time then");
    }

    @Test
    void idle_time_is_shortened_and_says_how_long_it_was() {
        SagaPicture picture = SagaPicture.of(MadeSagas.choreographed(), Across.TIME, true);
        CountingPen pen = new CountingPen();
        new PicturePainter(picture, WORDS).paint(pen, View.whole(picture, 5));
        assertTrue(pen.texts.contains("~ 11 h 6 min ~"), pen.texts.toString());
        assertTrue(picture.width(1) < 700, "wide: " + picture.width(1));
    }

    @Test
    void what_is_expected_stands_first() {
        CountingPen pen = painted(MadeSagas.retrying(), 20);
        assertTrue(
                pen.texts.containsAll(List.of("waits for", "SendMail", "○ Archive  (archive)")), pen.texts.toString());
        assertTrue(painted(MadeSagas.oneEvent(), 1).texts.contains("StockReserved"));
    }

    @Test
    void a_click_finds_the_event_under_it_and_the_first_one_of_a_bar() {
        SagaPicture picture = SagaPicture.of(MadeSagas.compensated(), Across.ORDER, true);
        View view = View.whole(picture, 16);
        PictureHits hits = new PictureHits(picture, view);
        for (int event = 0; event < 16; event++) {
            assertEquals(event, hits.event(view.seenX(picture.x(event)), picture.y(event)));
        }
        Bar bar = picture.bar(2);
        double middle = (picture.slots().x(bar.from()) + picture.slots().x(bar.to())) / 2 - 20;
        assertEquals(bar.first(), hits.event(view.seenX(middle), picture.y(bar)));
        assertEquals(-1, hits.event(20, 60));
    }

    @Test
    void fifty_thousand_messages_cost_what_is_seen_of_them() throws Throwable {
        Saga saga = MadeSagas.large(50_000);
        CpuTime.assertUnder(Duration.ofSeconds(5), () -> {
            SagaPicture picture = SagaPicture.of(saga, Across.TIME, true);
            PicturePainter painter = new PicturePainter(picture, WORDS);
            for (int i = 0; i < 100; i++) {
                CountingPen pen = new CountingPen();
                painter.paint(pen, new View(i * 30_000.0, 0, 1_600, 600, 1, 40_000, 12));
                assertTrue(pen.drawn < 3_000, "drawn " + pen.drawn);
                assertTrue(pen.drawn > 100, "drawn " + pen.drawn);
            }
        });
    }

    @Test
    void what_lies_between_a_request_to_undo_and_the_undoing_belongs_to_the_undoing() {
        MadeSaga made = new MadeSaga("r-1", playhead.saga.SagaStyle.ORCHESTRATION);
        made.event("Scheduled", "run", EventRole.REQUEST, 0, 0).event("Started", "hotel", EventRole.OTHER, 0, 1);
        made.event("Completed", "hotel", EventRole.SUCCESS, 0, 1);
        made.event("Scheduled", "run", EventRole.UNDO_REQUEST, 0, 1).event("Started", "hotel", EventRole.OTHER, 0, 1);
        made.event("Completed", "hotel", EventRole.UNDO, 0, 1);
        made.step("BookHotel", "hotel", StepStatus.COMPENSATED, 1, 1, 3).undo(0, 3, 6, 4, StepStatus.COMPENSATED);
        SagaPicture picture = SagaPicture.of(made.as(playhead.saga.SagaStatus.COMPENSATED), Across.ORDER, true);
        Bar step = picture.bar(1);
        Bar undo = picture.bar(4);
        assertEquals(List.of(0, 2, 3, 5), List.of(step.first(), step.last(), undo.first(), undo.last()));
        assertTrue(undo.undoes() && !step.undoes());
    }

    @Test
    void what_may_still_come_stands_apart_and_says_that_it_is_no_evidence() {
        SagaPicture bare = SagaPicture.of(MadeSagas.oneEvent(), Across.ORDER, true);
        SagaPicture picture = SagaPicture.of(MadeSagas.oneEvent(), MadeSagas.expected(), Across.ORDER, true);
        assertEquals(1, bare.lanes().size());
        assertEquals(
                List.of("order", "payment", "shipping", "mailer"),
                picture.lanes().stream().map(Lane::name).toList(),
                "those that it has not reached as yet have lanes, too");
        CountingPen pen = new CountingPen();
        new PicturePainter(picture, WORDS).paint(pen, View.whole(picture, 1));
        assertTrue(pen.texts.contains("Expected, not evidence: as 312 sagas like it went on"), pen.texts.toString());
        assertTrue(pen.texts.contains("92 %, usually after 4.2 s"), pen.texts.toString());
        assertTrue(pen.texts.contains("2 %"), "without times nothing is said of them");
        assertTrue(pen.dashedLines > 0);
        int drawn = pen.drawn;
        new PicturePainter(picture, WORDS).paint(pen, new View(0, 0, 190, 400, 1, 1, -1));
        assertTrue(pen.drawn - drawn < drawn / 2, "what is not looked at costs nothing");
        assertEquals(picture.ahead(), picture.again(Across.TIME, false).ahead(), "also in another layout");
        assertEquals(-1, new PictureHits(picture, View.whole(picture, 1)).event(600, 60), "it cannot be selected");
    }

    @Test
    void notes_stand_in_a_row_of_their_own_and_in_every_form() {
        Saga saga = MadeSagas.oneEvent();
        SagaPicture picture = SagaPicture.of(saga, Across.ORDER, true);
        PicturePainter bare = new PicturePainter(picture, WORDS);
        PicturePainter noted = new PicturePainter(picture, AHEAD.notes(), WORDS);
        assertEquals(NoteRow.HIGH, noted.height() - bare.height());
        CountingPen pen = new CountingPen();
        noted.paint(pen, new View(0, 0, 900, noted.height(), 1, 1, -1));
        assertTrue(
                pen.texts.contains("notes") && pen.texts.toString().contains("   |   by hand"), pen.texts.toString());
        List<SagaNote> apart = List.of(AHEAD.notes().getFirst());
        CountingPen one = new CountingPen();
        new PicturePainter(picture, apart, WORDS).paint(one, new View(0, 0, 900, noted.height(), 1, 1, -1));
        assertTrue(one.texts.contains("ann: customer called · ask the branch"), one.texts.toString());
        assertTrue(new SagaText().lines(saga, AHEAD).contains("  by hand (500)"));
        assertTrue(new SagaMermaid().text(saga, AHEAD).contains("Note over p0: note at 10, ann  customer called"));
        String svg = new PictureFile(saga, AHEAD, WORDS, Across.ORDER, Dress.LIGHT).svg();
        assertTrue(svg.contains("notes, #10: ann: customer called · ask the branch"), "its twin");
    }

    @Test
    void at_most_eight_of_what_may_come_are_drawn_the_likeliest_in_the_order_of_their_waits() {
        List<Expectation> many = IntStream.range(0, 12)
                .mapToObj(i -> new Expectation("T" + i, "order", i / 12.0, i * 10L, 5))
                .toList();
        SagaPicture picture = SagaPicture.of(MadeSagas.oneEvent(), many, Across.ORDER, true);
        assertEquals(
                List.of("T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11"),
                picture.ahead().stream().map(one -> one.expected().type()).toList());
    }

    @Test
    void every_form_of_an_open_saga_says_what_may_come() throws IOException {
        Saga saga = MadeSagas.oneEvent();
        String text = String.join("\n", new SagaText().lines(saga, AHEAD));
        assertTrue(text.contains("expected, not evidence: as 312 like it went on"), text);
        assertTrue(text.contains("  FundsCaptured (payment): 92 %, usually after 4.2 s"), text);
        String mermaid = new SagaMermaid().text(saga, AHEAD);
        assertTrue(mermaid.contains("participant p1 as payment"), mermaid);
        assertTrue(mermaid.contains("p1--)p1: maybe FundsCaptured, 92 %, usually after 4.2 s"), mermaid);
        PictureFile file = new PictureFile(saga, AHEAD, WORDS, Across.ORDER, Dress.LIGHT);
        assertTrue(file.svg().contains("? FundsCaptured (payment): 92 %, usually after 4.2 s"), "its twin");
        PictureFile bare = new PictureFile(saga, Margin.NONE, WORDS, Across.ORDER, Dress.LIGHT);
        assertFalse(Arrays.equals(png(file), png(bare)));
    }

    @Test
    void the_same_saga_gives_the_same_bytes() throws IOException {
        for (Saga saga : List.of(MadeSagas.compensated(), MadeSagas.retrying())) {
            PictureFile file = new PictureFile(saga, Margin.NONE, WORDS, Across.ORDER, Dress.LIGHT);
            assertEquals(file.svg(), new PictureFile(saga, Margin.NONE, WORDS, Across.ORDER, Dress.LIGHT).svg());
            Assertions.assertArrayEquals(png(file), png(file));
        }
    }

    @Test
    void svg_escapes_what_comes_from_the_log() {
        Saga saga = new MadeSaga("<a&b>", playhead.saga.SagaStyle.CHOREOGRAPHY)
                .event("\"x\"<y>", "p&q", playhead.saga.EventRole.START, -1, 0)
                .as(playhead.saga.SagaStatus.RUNNING);
        String svg = new PictureFile(saga, Margin.NONE, WORDS, Across.ORDER, Dress.LIGHT).svg();
        assertTrue(svg.contains("&lt;a&amp;b&gt;") && svg.contains("p&amp;q"), svg);
        assertFalse(svg.contains("<a&b>"));
    }

    @Test
    @EnabledIfSystemProperty(named = "pictures.of.sagas", matches = ".+")
    void pictures_to_look_at_are_written_when_asked_for() throws IOException {
        String folder = System.getProperty("pictures.of.sagas");
        for (var one : Map.of(
                        "compensated", MadeSagas.compensated(),
                        "choreographed", MadeSagas.choreographed(),
                        "retrying", MadeSagas.retrying(),
                        "one", MadeSagas.oneEvent(),
                        "large", MadeSagas.large(60))
                .entrySet()) {
            for (Dress dress : Dress.values()) {
                Across across = one.getKey().equals("choreographed") ? Across.TIME : Across.ORDER;
                PictureFile file = new PictureFile(one.getValue(), Margin.NONE, WORDS, across, dress);
                if (one.getKey().equals("one")) {
                    file = new PictureFile(one.getValue(), AHEAD, WORDS, across, dress);
                }
                Files.write(Path.of(folder, one.getKey() + "-" + dress + ".png"), png(file));
                Files.writeString(Path.of(folder, one.getKey() + ".svg"), file.svg(), StandardCharsets.UTF_8);
            }
        }
    }

    private static byte[] png(PictureFile file) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        file.png(out);
        return out.toByteArray();
    }
}
