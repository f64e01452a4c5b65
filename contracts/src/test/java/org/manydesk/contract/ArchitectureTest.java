package org.manydesk.contract;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.manydesk.rules.BeWrittenToInTransactions;

/** House style, held for the packages of this module. Plain tests, for the reports count them as such. */
class ArchitectureTest {
    private static final String VAGUE =
            "(.*\\.)?(\\w*(Manager|Helper|Util|Utils|Impl|Processor|Handler|Data|Info|Service)|(Base|Abstract|Default)\\w*)";
    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> place.contains("/contracts/"))
            .importPackages("org.manydesk");

    @Test
    void there_is_something_to_check() {
        assertThat(HOUSE).hasSizeGreaterThan(30);
    }

    @Test
    void rest_and_ui_are_leaves() {
        noClasses()
                .that(describe("are of a feature's root", type -> !isAdapter(type)))
                .should()
                .dependOnClassesThat(describe("are adapters", ArchitectureTest::isAdapter))
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "com.vaadin..")
                .check(HOUSE);
    }

    private static boolean isAdapter(JavaClass type) {
        return type.getPackageName().matches("org\\.manydesk\\.\\w+\\.(rest|ui)");
    }

    @Test
    void modules_point_to_the_left() {
        noClasses()
                .should()
                .dependOnClassesThat(describe("are of a module to the right", type -> type.getPackageName()
                        .matches("org\\.manydesk\\.(money|rating|usage|invoicing|document|ticket|mail|imports"
                                + "|queue|shell|desk)(\\..*)?")))
                .check(HOUSE);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("org.manydesk.(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void records_and_entities_are_free_of_injection() {
        noClasses()
                .that()
                .areRecords()
                .or()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.inject..", "jakarta.enterprise..")
                .check(HOUSE);
    }

    @Test
    void repositories_are_written_to_in_transactions() {
        BeWrittenToInTransactions.ofRepositories().check(BeWrittenToInTransactions.thisModuleAndThoseToItsLeft());
    }

    @Test
    void time_is_passed_in() {
        noClasses()
                .should()
                .callMethodWhere(describe("asks the machine's clock", ArchitectureTest::asksTheMachine))
                .check(HOUSE);
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        return call.getName().equals("now")
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    @Test
    void names_say_what_a_thing_is() {
        classes().should().haveNameNotMatching(VAGUE).check(HOUSE);
    }

    @Test
    void nothing_has_setters() {
        methods().that().arePublic().should().haveNameNotMatching("set[A-Z].*").check(HOUSE);
    }

    @Test
    void nothing_is_counted_in_floating_point() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .check(HOUSE);
    }

    @Test
    void only_the_wall_hands_out_the_entity_manager() {
        fields().should().notHaveRawType(EntityManager.class).check(HOUSE);
    }
}
