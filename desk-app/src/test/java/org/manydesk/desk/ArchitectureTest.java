package org.manydesk.desk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.vaadin.flow.component.ClientCallable;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.manydesk.rules.HouseRules;

/** The house rules; and, since all modules meet here, the arrows between them. */
class ArchitectureTest extends HouseRules {
    /** What browsers call by name, each tried with what is somebody else's in {@code CallingFromTheBrowserIT}. */
    private static final List<String> CALLED_BY_BROWSERS = List.of("QueueView.take");

    private static final List<String> FROM_LEFT_TO_RIGHT = List.of("tenant-admin", "contracts", "billing", "desk-app");

    ArchitectureTest() {
        super("desk-app");
    }

    @Override
    protected String[] adapters() {
        return new String[] {"..rest..", "..ui..", "..shell..", "..desk..", "..openapi.."};
    }

    /** What was planted for the probe of the wall is found, and whose turn it is, before there is a caller. */
    @Override
    protected String besideTheWall() {
        return "org\\.manydesk\\.probe\\.GroundStore";
    }

    @Override
    protected String speakSql() {
        return besideTheWall();
    }

    @Test
    void what_browsers_call_is_tried_with_what_is_somebody_elses() {
        assertThat(all().stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(ClientCallable.class))
                        .map(method -> method.getOwner().getSimpleName() + "." + method.getName()))
                .containsExactlyElementsOf(CALLED_BY_BROWSERS);
    }

    private static JavaClasses all() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.manydesk");
    }

    @Test
    void modules_point_to_the_left() {
        var all = all();
        assertThat(all.stream().map(ArchitectureTest::place)).contains(0, 1, 2, 3);
        noClasses()
                .that(describe("are of a module", type -> place(type) >= 0))
                .should(new PointToTheRight())
                .check(all);
    }

    @Test
    void no_module_knows_the_launcher() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.manydesk.server..")
                .check(module());
    }

    /** The number of a class's module, from the left; -1 for what is none of ours. */
    private static int place(JavaClass type) {
        var source = type.getSource().map(found -> found.getUri().toString()).orElse("");
        for (int number = 0; number < FROM_LEFT_TO_RIGHT.size(); number++)
            if (source.matches(".*/" + FROM_LEFT_TO_RIGHT.get(number) + "(/target/classes/|-[^/]*\\.jar!).*"))
                return number;
        return -1;
    }

    private static final class PointToTheRight extends ArchCondition<JavaClass> {
        PointToTheRight() {
            super("point to the right");
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            for (Dependency found : type.getDirectDependenciesFromSelf())
                events.add(new SimpleConditionEvent(
                        type, place(found.getTargetClass()) > place(type), found.getDescription()));
        }
    }
}
