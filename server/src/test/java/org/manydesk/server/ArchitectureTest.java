package org.manydesk.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.time.LocalDate;

@AnalyzeClasses(packages = "org.manydesk.server", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule payara_is_known_in_one_package = noClasses()
            .that()
            .resideOutsideOfPackage("..server.web..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fish.payara..", "org.glassfish..");

    @ArchTest
    static final ArchRule the_demo_goes_through_the_rest_interface = noClasses()
            .that()
            .resideInAPackage("..server.demo..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "..server.database..", "..server.web..");

    @ArchTest
    static final ArchRule the_launcher_knows_no_class_of_the_application = noClasses()
            .that()
            .resideInAPackage("..server..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.manydesk.rest..", "org.manydesk.tenant..", "org.manydesk.ticket..", "org.manydesk.scope..");

    @ArchTest
    static final ArchRule no_cycles =
            slices().matching("org.manydesk.server.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_is_passed_in =
            noClasses().should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now");

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .should()
            .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service|Handler|Processor|Data|Info|Base)");
}
