package org.manydesk;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.manydesk.rules.BeWrittenToInTransactions;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantOwned;

/** The house rules, as far as this module can break them. */
class ArchitectureTest {
    private static final JavaClasses MODULE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(place -> place.contains("tenant-admin"))
            .importPackages("org.manydesk");

    /** What must be known before there is a caller, whose a thing out of reach is, and answers that a user was already sent. */
    private static final String BESIDE_THE_WALL =
            "org\\.manydesk\\.(signin\\.(SystemDirectory|FirstStart)|scope\\.Owners|idempotency\\.KeptAnswers)";

    private static final String NATIVE_SQL = BESIDE_THE_WALL + "|org\\.manydesk\\.scope\\.Reaches";
    private static final String GLOBAL = "org\\.manydesk\\.(provider\\.Provider|tenant\\.Tenant)";
    private static final String[] ADAPTERS = {"..rest..", "..ui..", "..idempotency.."};

    @Test
    void there_is_something_to_check() {
        assertThat(MODULE).hasSizeGreaterThan(60);
    }

    @Test
    void only_these_hold_an_entity_manager() {
        noFields()
                .that()
                .areDeclaredInClassesThat(describe("are not named", ArchitectureTest::isWalled))
                .should()
                .haveRawType(EntityManager.class)
                .check(MODULE);
    }

    private static boolean isWalled(JavaClass type) {
        return !type.getPackageName().equals("org.manydesk.scope")
                && !type.getName().matches(BESIDE_THE_WALL);
    }

    @Test
    void only_these_speak_sql() {
        noClasses()
                .that(describe("are not named", type -> !type.getName().matches(NATIVE_SQL)))
                .should()
                .callMethodWhere(target(nameMatching("createNativeQuery")))
                .check(MODULE);
    }

    @Test
    void every_entity_has_an_owner_or_is_named() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and(describe("are not global", type -> !type.getName().matches(GLOBAL)))
                .should()
                .beAssignableTo(TenantOwned.class)
                .orShould()
                .beAssignableTo(ProviderOwned.class)
                .check(MODULE);
    }

    @Test
    void domain_knows_no_adapter() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ADAPTERS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("com.vaadin..", "jakarta.servlet..", "org.manydesk.*.rest", "org.manydesk.*.ui")
                .check(MODULE);
    }

    @Test
    void adapters_do_not_share() {
        noClasses()
                .that()
                .resideInAPackage("org.manydesk.*.rest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ui..", "com.vaadin..")
                .check(MODULE);
    }

    @Test
    void entities_and_values_are_free_of_cdi() {
        noClasses()
                .that(describe(
                        "are records or entities", type -> type.isRecord() || type.isAnnotatedWith(Entity.class)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..")
                .check(MODULE);
    }

    @Test
    void modules_point_to_the_left() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.manydesk.calendar..",
                        "org.manydesk.sla..",
                        "org.manydesk.timeline..",
                        "org.manydesk.contract..",
                        "org.manydesk.money..",
                        "org.manydesk.rating..",
                        "org.manydesk.invoicing..",
                        "org.manydesk.ticket..",
                        "org.manydesk.desk..")
                .check(MODULE);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("org.manydesk.(*)..").should().beFreeOfCycles().check(MODULE);
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
                .callMethod(OffsetDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(MODULE);
    }

    @Test
    void one_class_makes_the_clock() {
        noClasses()
                .that()
                .haveSimpleNameNotEndingWith("UtcClock")
                .should()
                .callMethod(Clock.class, "systemUTC")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(MODULE);
    }

    @Test
    void names_say_something() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Manager|Impl|Service|Handler|Processor|Data|Info|Base)")
                .orShould()
                .haveNameMatching(".*\\.(Abstract|Default)[A-Z].*")
                .check(MODULE);
    }

    @Test
    void an_entity_has_verbs() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("(set|get)[A-Z].*")
                .check(MODULE);
    }

    @Test
    void a_bean_asks_for_five_things_at_most() {
        constructors()
                .that()
                .areAnnotatedWith(jakarta.inject.Inject.class)
                .should(new AskForFiveAtMost())
                .check(MODULE);
    }

    private static final class AskForFiveAtMost extends ArchCondition<JavaConstructor> {
        AskForFiveAtMost() {
            super("ask for five things at most");
        }

        @Override
        public void check(JavaConstructor made, ConditionEvents events) {
            var count = made.getRawParameterTypes().size();
            events.add(new SimpleConditionEvent(made, count <= 5, made.getFullName() + " asks for " + count));
        }
    }
}
