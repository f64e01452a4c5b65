package org.manydesk;

import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.manydesk.rules.BeWrittenToInTransactions;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantOwned;

/** The house rules, as far as billing can break them; plain tests, so that the reports count them. */
class ArchitectureTest {

    private static final JavaClasses BILLING = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> place.contains("/billing/"))
            .importPackages("org.manydesk");

    @Test
    void there_is_something_to_check() {
        assertThat(BILLING).hasSizeGreaterThan(30);
    }

    private static final String[] ADAPTERS = {"..rest..", "..ui.."};

    @Test
    void money_is_never_a_binary_fraction() {
        noFields()
                .should()
                .haveRawType(double.class)
                .orShould()
                .haveRawType(float.class)
                .orShould()
                .haveRawType(Double.class)
                .orShould()
                .haveRawType(Float.class)
                .check(BILLING);
    }

    @Test
    void nor_is_it_passed_as_one() {
        noMethods().should(new TakeOrGiveBinaryFractions()).check(BILLING);
    }

    @Test
    void domain_knows_no_adapter() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "com.vaadin..", "org.manydesk.*.rest", "org.manydesk.*.ui")
                .check(BILLING);
    }

    @Test
    void adapters_are_leaves() {
        noClasses()
                .that()
                .resideInAPackage("..rest..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..ui..")
                .allowEmptyShould(true)
                .check(BILLING);
    }

    @Test
    void values_and_entities_are_free_of_cdi() {
        noClasses()
                .that(are(new Records()))
                .or()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..")
                .check(BILLING);
    }

    @Test
    void repositories_are_written_to_in_transactions() {
        BeWrittenToInTransactions.ofRepositories().check(BeWrittenToInTransactions.thisModuleAndThoseToItsLeft());
    }

    @Test
    void time_is_passed_in() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(BILLING);
    }

    @Test
    void only_the_wall_holds_the_entity_manager() {
        fields().should().notHaveRawType(EntityManager.class).check(BILLING);
    }

    @Test
    void names_say_something() {
        noClasses()
                .should()
                .haveSimpleNameEndingWith("Util")
                .orShould()
                .haveNameMatching(".*(Utils|Helper|Manager|Impl|Service|Handler|Processor|Data|Info|Base)")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Default)[A-Z].*")
                .check(BILLING);
    }

    @Test
    void nothing_is_set() {
        noMethods()
                .that()
                .haveModifier(PUBLIC)
                .should()
                .haveNameMatching("set[A-Z].*")
                .because("an entity has verbs")
                .check(BILLING);
    }

    @Test
    void features_form_no_cycle() {
        slices().matching("org.manydesk.(*)..").should().beFreeOfCycles().check(BILLING);
    }

    @Test
    void modules_point_to_the_left() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.manydesk.ticket..",
                        "org.manydesk.mail..",
                        "org.manydesk.imports..",
                        "org.manydesk.queue..",
                        "org.manydesk.shell..",
                        "org.manydesk.desk..")
                .check(BILLING);
    }

    @Test
    void every_entity_has_an_owner() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .beAssignableTo(TenantOwned.class)
                .orShould()
                .beAssignableTo(ProviderOwned.class)
                .allowEmptyShould(true)
                .check(BILLING);
    }

    private static final class Records extends DescribedPredicate<JavaClass> {
        Records() {
            super("records");
        }

        @Override
        public boolean test(JavaClass type) {
            return type.isRecord();
        }
    }

    private static final class TakeOrGiveBinaryFractions extends ArchCondition<JavaMethod> {
        TakeOrGiveBinaryFractions() {
            super("take or give double or float");
        }

        @Override
        public void check(JavaMethod method, ConditionEvents events) {
            var types = new java.util.ArrayList<>(method.getRawParameterTypes());
            types.add(method.getRawReturnType());
            var found =
                    types.stream().anyMatch(type -> type.getName().matches("double|float|java.lang.(Double|Float)"));
            events.add(new SimpleConditionEvent(method, found, method.getFullName()));
        }
    }
}
