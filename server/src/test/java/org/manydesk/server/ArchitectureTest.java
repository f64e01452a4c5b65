package org.manydesk.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** The house rules, as far as the launcher can break them. */
class ArchitectureTest {
    private static final JavaClasses SERVER = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.manydesk.server");

    @Test
    void there_is_something_to_check() {
        assertThat(SERVER).hasSizeGreaterThan(30);
    }

    @Test
    void payara_is_known_in_one_package() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..server.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("fish.payara..", "org.glassfish..")
                .check(SERVER);
    }

    @Test
    void the_demo_goes_through_the_rest_interface() {
        noClasses()
                .that()
                .resideInAPackage("..server.demo..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.sql..", "..server.database..", "..server.web..")
                .check(SERVER);
    }

    @Test
    void the_launcher_knows_no_class_of_the_application() {
        noClasses()
                .that()
                .resideInAPackage("..server..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.manydesk.rest..", "org.manydesk.tenant..", "org.manydesk.ticket..", "org.manydesk.scope..")
                .check(SERVER);
    }

    @Test
    void no_cycles() {
        slices().matching("org.manydesk.server.(*)..").should().beFreeOfCycles().check(SERVER);
    }

    @Test
    void time_is_passed_in() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .check(SERVER);
    }

    @Test
    void names_say_something() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service|Handler|Processor|Data|Info|Base)")
                .check(SERVER);
    }
}
