package playhead;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Holds the code to the drawing and the rules of {@code docs/architecture.md}. */
class ArchitectureTest {
    private static final String[] PURE = {"playhead.event..", "playhead.fold..", "playhead.expression.."};
    private static final Path PAGE = Path.of("docs/architecture.md");

    private static JavaClasses code;
    private static FloorPlan plan;

    @BeforeAll
    static void read_the_code_and_the_drawing() throws IOException {
        code = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("playhead");
        plan = FloorPlan.read(PAGE);
    }

    @Test
    void the_code_and_the_drawing_were_really_read() {
        assertTrue(code.size() > 30, "only " + code.size() + " classes were found");
        assertTrue(plan.rooms() > 15, "only " + plan.rooms() + " rooms were drawn");
    }

    @Test
    void every_class_lives_in_a_drawn_room_and_uses_only_floors_below() {
        check(classes().should(new ArchCondition<JavaClass>("keep to the floors of " + PAGE) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                String from = FloorPlan.roomOf(item.getPackageName());
                if (plan.floorOf(from).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(item, item.getName() + " lives in a room not drawn"));
                    return;
                }
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    JavaClass target = dependency.getTargetClass().getBaseComponentType();
                    if (!isOurs(target)) {
                        continue;
                    }
                    String to = FloorPlan.roomOf(target.getPackageName());
                    if (plan.floorOf(to).isPresent() && !plan.mayUse(from, to)) {
                        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
                    }
                }
            }
        }));
    }

    @Test
    void packages_form_no_circle() {
        check(slices().matching("playhead.(**)").should().beFreeOfCycles());
    }

    @Test
    void event_fold_and_expression_touch_no_file_no_network_and_no_other_library() {
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.nio.file..", "java.nio.channels..", "java.net..", "java.sql..")
                                .or(named(
                                        "a file or stream",
                                        Set.of(
                                                "java.io.File",
                                                "java.io.FileInputStream",
                                                "java.io.FileOutputStream",
                                                "java.io.RandomAccessFile",
                                                "java.io.PrintStream",
                                                "java.lang.Process",
                                                "java.lang.ProcessBuilder"))))
                .because("the same events must fold to the same state everywhere and always"));
        check(noClasses()
                .that()
                .resideInAnyPackage("playhead.event..", "playhead.fold")
                .should()
                .dependOnClassesThat(
                        not(resideInAnyPackage("playhead..", "java..")).and(notPrimitive())));
        check(noClasses()
                .that()
                .resideInAnyPackage("playhead.fold.rules..")
                .should()
                .dependOnClassesThat(not(resideInAnyPackage("playhead..", "java..", "org.snakeyaml.."))
                        .and(notPrimitive())));
    }

    @Test
    void event_fold_and_expression_know_no_clock_and_no_randomness() {
        Map<String, Set<String>> forbidden = Map.of(
                "java.lang.System",
                        Set.of("currentTimeMillis", "nanoTime", "getenv", "getProperty", "identityHashCode"),
                "java.time.Instant", Set.of("now"),
                "java.time.LocalDate", Set.of("now"),
                "java.time.LocalDateTime", Set.of("now"),
                "java.time.OffsetDateTime", Set.of("now"),
                "java.time.ZonedDateTime", Set.of("now"),
                "java.time.ZoneId", Set.of("systemDefault"),
                "java.util.UUID", Set.of("randomUUID"),
                "java.lang.Math", Set.of("random"));
        DescribedPredicate<JavaAccess<?>> ask = DescribedPredicate.describe(
                "ask for the time or for chance",
                access -> forbidden
                        .getOrDefault(access.getTargetOwner().getName(), Set.of())
                        .contains(access.getTarget().getName()));
        check(noClasses().that().resideInAnyPackage(PURE).should().accessTargetWhere(ask));
        check(noClasses()
                .that()
                .resideInAnyPackage(PURE)
                .should()
                .dependOnClassesThat(named(
                        "a clock or a source of chance",
                        Set.of(
                                "java.time.Clock",
                                "java.util.Random",
                                "java.util.SplittableRandom",
                                "java.util.Timer",
                                "java.security.SecureRandom",
                                "java.util.concurrent.ThreadLocalRandom"))));
    }

    @Test
    void each_library_is_known_where_it_is_needed_only() {
        only("org.h2..", "playhead.store..", "playhead.readmodel..");
        only("java.sql..", "playhead.store..", "playhead.readmodel..");
        only("javafx..", "playhead.ui..");
        only("dev.cel..", "playhead.expression..");
        only("picocli..", "playhead.cli..");
    }

    @Test
    void window_and_command_line_ask_the_workspace_and_not_the_files() {
        check(noClasses()
                .that()
                .resideInAnyPackage("playhead.ui..", "playhead.cli..")
                .should()
                .dependOnClassesThat(resideInAnyPackage("playhead.journal..", "playhead.store..")));
        check(noClasses()
                .that()
                .resideInAPackage("playhead.ui..")
                .and(DescribedPredicate.describe(
                        "do not render pictures", type -> !type.getName().contains("Tour")))
                .should()
                .dependOnClassesThat(named(
                        "an open file",
                        Set.of(
                                "java.nio.file.Files",
                                "java.io.FileInputStream",
                                "java.io.FileOutputStream",
                                "java.io.FileReader",
                                "java.io.FileWriter",
                                "java.io.RandomAccessFile"))));
    }

    @Test
    void only_the_command_line_writes_to_the_console() {
        DescribedPredicate<JavaAccess<?>> console = DescribedPredicate.describe(
                "touch System.out, System.err or System.exit",
                access -> access.getTargetOwner().getName().equals("java.lang.System")
                        && Set.of("out", "err", "exit")
                                .contains(access.getTarget().getName()));
        check(noClasses()
                .that(not(resideInAPackage("playhead.cli..")).and(not(resideInAPackage("playhead"))))
                .should()
                .accessTargetWhere(console));
        check(noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "print a stack trace",
                        call -> call.getTarget().getName().equals("printStackTrace")
                                && call.getTarget().getParameterTypes().isEmpty())));
        check(noClasses().should().dependOnClassesThat(resideInAPackage("java.util.logging..")));
    }

    @Test
    void static_fields_never_change() {
        check(fields().that().areStatic().and(writtenByPeople()).should().beFinal());
    }

    private static void only(String library, String... rooms) {
        check(noClasses()
                .that(not(resideInAnyPackage(rooms)))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because("only " + String.join(" and ", rooms) + " may know it"));
    }

    private static void check(ArchRule rule) {
        rule.check(code);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getName().startsWith("playhead.");
    }

    private static DescribedPredicate<JavaClass> notPrimitive() {
        return DescribedPredicate.describe(
                "are no primitives", type -> !type.getBaseComponentType().isPrimitive());
    }

    private static DescribedPredicate<JavaClass> named(String what, Set<String> names) {
        return DescribedPredicate.describe(what, type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaField> writtenByPeople() {
        return DescribedPredicate.describe(
                "not made by the compiler", field -> !field.getModifiers().contains(JavaModifier.SYNTHETIC));
    }
}
