package playhead.importing.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import playhead.event.Event;
import playhead.event.EventTime;

class TimesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-01-06T06:00:00.123Z|2025-01-06T06:00:00.123Z|true",
                "2025-01-06t06:00:00z|2025-01-06T06:00:00Z|true",
                "2025-01-06 06:00:00|2025-01-06T06:00:00Z|false",
                "2025-01-06T06:00|2025-01-06T06:00:00Z|false",
                "2025-01-06|2025-01-06T00:00:00Z|false",
                "2025-01-06T06:00:00,5|2025-01-06T06:00:00.5Z|false",
                "2025-01-06T06:00:00.123456789Z|2025-01-06T06:00:00.123456789Z|true",
                "2025-01-06T06:00:00.100Z|2025-01-06T06:00:00.100Z|true",
                "2010-12-30T11:02:00+01:00|2010-12-30T10:02:00Z|true",
                "2010-12-30 14:32:00+0530|2010-12-30T09:02:00Z|true",
                "2010-12-30T00:30:00+01|2010-12-29T23:30:00Z|true",
                "2010-12-30 14:32:00 -01:00|2010-12-30T15:32:00Z|true",
                "2010-12-30 14:32:00 UTC|2010-12-30T14:32:00Z|true",
                "2024-12-31T24:00:00Z|2025-01-01T00:00:00Z|true",
                "2016-12-31T23:59:60Z|2016-12-31T23:59:59.999999999Z|true",
                "2017-01-01T00:59:60.5+01:00|2016-12-31T23:59:59.999999999Z|true",
                "0001-01-01T00:00:00Z|0001-01-01T00:00:00Z|true",
                "9999-12-31T23:59:59.999999999Z|9999-12-31T23:59:59.999999999Z|true",
                "2024-02-29|2024-02-29T00:00:00Z|false",
                "31.12.2024 13:14:15|2024-12-31T13:14:15Z|false",
                "1.2.2024 3:04|2024-02-01T03:04:00Z|false",
                "2024/12/31 13:14:15.25|2024-12-31T13:14:15.25Z|false",
                "2024.12.31|2024-12-31T00:00:00Z|false",
                "1714550000|2024-05-01T07:53:20Z|true",
                "1714550000123|2024-05-01T07:53:20.123Z|true",
                "1714550000123456|2024-05-01T07:53:20.123456Z|true",
                "1714550000123456789|2024-05-01T07:53:20.123456789Z|true",
                "1714550000.25|2024-05-01T07:53:20.25Z|true",
                "0|1970-01-01T00:00:00Z|true",
                "-1|1969-12-31T23:59:59Z|true",
                "-0.5|1969-12-31T23:59:59.5Z|true"
            })
    void known_forms_are_read_exactly(String text, String printed, boolean offset) {
        EventTime time = Records.event(Records.JSON, "{'time':'" + text + "'}").time();
        assertEquals(printed, time.print());
        assertEquals(offset, time.offsetGiven());
        assertEquals(text, time.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2025-13-01|there is no such day",
                "2025-02-29T00:00:00Z|there is no such day",
                "0000-01-01T00:00:00Z|the year is outside 0001 to 9999",
                "0001-01-01T00:00:00+01:00|the year is outside 0001 to 9999",
                "2025-01-01T25:00:00Z|there is no such time of day",
                "2025-01-01T24:00:01Z|there is no such time of day",
                "2025-01-01T10:15:60Z|there is no such time of day",
                "2025-01-01T10:15:61Z|there is no such time of day",
                "2025-01-01T10:15:00.1234567890Z|more than nine fraction digits",
                "2025-01-01T10:15:00+19:00|no known form of a time",
                "2025-01-01T10:15:00Zx|no known form of a time",
                "2025-01-01T|no known form of a time",
                "20250101|it may be a date or seconds",
                "171455000012|a number of 12 digits is no time of a known unit",
                "yesterday|no known form of a time",
                "12345678901234567890123|a number of 23 digits is no time of a known unit",
                "2025-1-1T10:15:00Z|there is no such day",
                "05/06/2024|day and month may stand in either order"
            })
    void unreadable_times_are_refused_with_their_text_and_a_reason(String text, String reason) {
        String refusal = Records.refusal(Records.mapper(Records.JSON), "{'time':'" + text + "'}");
        assertTrue(refusal.startsWith("time '" + text + "': " + reason), refusal);
    }

    @Test
    void numbers_are_times_as_their_texts_are() {
        EventTime time = Records.event(Records.JSON, "{'time':1714550000123}").time();
        assertEquals("2024-05-01T07:53:20.123Z", time.print());
        assertEquals("1714550000123", time.text());
        Records.refusal(Records.mapper(Records.JSON), "{'time':true}");
        Records.refusal(Records.mapper(Records.JSON), "{'time':1e9}");
        assertNull(Records.event(Records.JSON, "{'time':null}").time());
    }

    @Test
    void times_without_offset_are_read_in_the_zone_and_counted() {
        MappingRecordMapper mapper = Records.mapper(Records.JSON, FileMapping.NONE, "Europe/Berlin");
        assertEquals(
                "2024-07-01T10:00:00Z",
                Records.event(mapper, "{'time':'2024-07-01 12:00:00'}").time().print());
        assertEquals(
                "2024-01-01T11:00:00Z",
                Records.event(mapper, "{'time':'2024-01-01 12:00:00'}").time().print());
        assertEquals(
                "2024-01-01T12:00:00Z",
                Records.event(mapper, "{'time':'2024-01-01T12:00:00Z'}").time().print());
        assertEquals(2, mapper.naiveTimes());
    }

    @Test
    void a_time_that_clocks_skip_is_refused_and_one_that_they_repeat_is_the_earlier() {
        MappingRecordMapper mapper = Records.mapper(Records.JSON, FileMapping.NONE, "Europe/Berlin");
        assertEquals(
                "time '2024-03-31 02:30:00': clocks in Europe/Berlin skip this time",
                Records.refusal(mapper, "{'time':'2024-03-31 02:30:00'}"));
        Event event = Records.event(mapper, "{'time':'2024-10-27 02:30:00'}");
        assertEquals("2024-10-27T00:30:00Z", event.time().print());
        assertEquals(
                List.of(
                        "log: 1 time without offset was read in Europe/Berlin",
                        "log: 1 time falls where clocks in Europe/Berlin were set back and is read as the earlier of"
                                + " the two"),
                mapper.warnings());
    }

    @Test
    void a_pattern_is_the_only_form_and_strict() {
        MappingRecordMapper mapper =
                Records.mapper(Records.CSV, MappingFileTest.good("""
                    mapping: 1
                    roles: { time: { column: at, pattern: "dd.MM.yyyy HH:mm:ss", zone: Europe/Berlin } }
                    """).forFile("x"), "UTC");
        assertEquals(
                "2024-07-01T10:00:00Z",
                Records.event(mapper, "{'at':'01.07.2024 12:00:00'}").time().print());
        assertEquals(
                "time '31.06.2024 12:00:00': it does not fit the pattern dd.MM.yyyy HH:mm:ss",
                Records.refusal(mapper, "{'at':'31.06.2024 12:00:00'}"));
        Records.refusal(mapper, "{'at':'2024-07-01T12:00:00Z'}");
        assertNull(Records.event(mapper, "{'time':'2024'}").time());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "dd/MM/yyyy|05/06/2024|2024-06-05T00:00:00Z|false",
                "MM/dd/yyyy hh:mm a|05/06/2024 01:30 PM|2024-05-06T13:30:00Z|false",
                "d MMM uuuu HH:mm:ss.SSS|5 Jun 2024 01:02:03.400|2024-06-05T01:02:03.400Z|false",
                "yyyy-MM-dd'T'HH:mm:ssXXX|2024-06-05T01:02:03+02:00|2024-06-04T23:02:03Z|true",
                "yyyyMMdd|20240605|2024-06-05T00:00:00Z|false",
                "epoch-ms|171455000012|1975-06-08T10:23:20.012Z|true",
                "epoch-s|-5|1969-12-31T23:59:55Z|true"
            })
    void patterns_read_what_is_not_known(String pattern, String text, String printed, boolean offset) {
        MappingRecordMapper mapper = Records.mapper(
                Records.CSV,
                MappingFileTest.good("mapping: 1\nroles: { time: { column: at, pattern: \"" + pattern + "\" } }")
                        .forFile("x"),
                "UTC");
        EventTime time =
                Records.event(mapper, "{\"at\":" + Records.quoted(text) + "}").time();
        assertEquals(printed, time.print());
        assertEquals(offset, time.offsetGiven());
    }

    @ParameterizedTest
    @CsvSource({
        "05/06/2024;13/06/2024,DAY_FIRST",
        "05/06/2024 10:00;06/13/2024 3:04:05 PM,MONTH_FIRST",
        "05/06/2024;06/07/2024,UNKNOWN",
        "13/06/2024;06/13/2024,UNKNOWN",
        "2024-01-01,UNKNOWN",
        "31-12-2024,DAY_FIRST",
        "31.12.2024,UNKNOWN"
    })
    void a_sample_decides_whether_day_or_month_is_first(String texts, SlashOrder order) {
        FilePlan plan = new MappingResolver(null, ZoneId.of("UTC")).plan("x.csv", Records.CSV);
        SampleLook look = plan.look();
        for (String text : texts.split(";")) {
            look.record(Records.of("{'date':'" + text + "'}"));
        }
        assertEquals(order, look.slashOrder());
        if (order != SlashOrder.UNKNOWN) {
            for (String text : texts.split(";")) {
                assertEquals(
                        0,
                        Records.event(plan.mapper(look), "{'date':'" + text + "'}")
                                .time()
                                .nanos());
            }
        }
    }

    @Test
    void a_clock_shift_is_added_and_the_text_stays() {
        FileMapping mapping = MappingFileTest.good("mapping: 1\nshift: -1500ms").forFile("x");
        EventTime time = Records.event(Records.mapper(Records.JSON, mapping, "UTC"), "{'time':'2024-01-01T00:00:01Z'}")
                .time();
        assertEquals("2023-12-31T23:59:59.5Z", time.print());
        assertEquals("2024-01-01T00:00:01Z", time.text());
    }

    @ParameterizedTest
    @CsvSource({"4s,PT4S", "-1500ms,PT-1.5S", "PT4S,PT4S", "+1.5h,PT1H30M", "2d,PT48H", "-3us,PT-0.000003S"})
    void shifts_are_read(String text, String duration) {
        assertEquals(Duration.parse(duration), ClockShift.of(text));
    }

    @Test
    void agrees_with_the_platform_on_random_times() {
        Random random = new Random(7);
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        TimeReader reader = new TimeReader(berlin, Duration.ZERO, null, SlashOrder.UNKNOWN);
        for (int i = 0; i < 20_000; i++) {
            long seconds = random.nextLong(-62_135_500_000L, 253_402_200_000L);
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(random.nextInt(-72, 73) * 900);
            LocalDateTime local = LocalDateTime.ofEpochSecond(seconds, random.nextInt(1_000_000_000), offset);
            if (local.getYear() < 1 || local.getYear() > 9999) {
                continue;
            }
            String text = local + offset.getId();
            EventTime time = reader.readText(text);
            assertEquals(Instant.parse(local.toInstant(offset).toString()).getEpochSecond(), time.seconds(), text);
            assertEquals(local.getNano(), time.nanos(), text);
            List<ZoneOffset> valid = berlin.getRules().getValidOffsets(local);
            EventTime naive = reader.readText(local.toString());
            assertEquals(
                    valid.isEmpty() ? null : local.toEpochSecond(valid.getFirst()),
                    naive == null ? null : naive.seconds(),
                    text);
        }
    }

    @Test
    void random_texts_never_throw() {
        Random random = new Random(11);
        TimeReader reader = new TimeReader(ZoneOffset.UTC, Duration.ZERO, null, SlashOrder.DAY_FIRST);
        String alphabet = "0123456789-/.:TZ +,PMaé";
        for (int i = 0; i < 50_000; i++) {
            StringBuilder text = new StringBuilder(i % 2 == 0 ? "2024-0" : "");
            for (int n = random.nextInt(24); n > 0; n--) {
                text.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            byte[] json = Records.quoted(text.toString()).getBytes(StandardCharsets.UTF_8);
            EventTime time = reader.read(json, 0, json.length);
            assertTrue(time == null ? reader.reason() != null : !time.print().isEmpty());
        }
    }
}
