package org.manydesk.rules;

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

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.manydesk.scope.ProviderOwned;
import org.manydesk.scope.TenantOwned;

/**
 * The rules that every module keeps: each has one test class that inherits them, and adds its own. Plain tests, so that
 * the reports count them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class HouseRules {
    private static final String VAGUE =
            "(.*[.$])?(\\w*(Manager|Helper|Util|Utils|Impl|Processor|Handler|Data|Info|Service)|(Base|Abstract|Default)[A-Z]?\\w*)";
    private static final String NOBODY = "";

    private final JavaClasses module;

    /** For the module in the folder of this name. */
    protected HouseRules(String folder) {
        this.module = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .withImportOption(place -> place.contains("/" + folder + "/target/classes/"))
                .importPackages("org.manydesk");
    }

    /** The classes of the module, tests left out. */
    protected JavaClasses module() {
        return module;
    }

    /** Packages that may know HTTP and pages. */
    protected String[] adapters() {
        return new String[] {"..rest..", "..ui.."};
    }

    /** A pattern of the full names of those who work with the database beside the wall. */
    protected String besideTheWall() {
        return NOBODY;
    }

    /** A pattern of the full names of those who speak SQL. */
    protected String speakSql() {
        return NOBODY;
    }

    /** A pattern of the full names of entities that belong to no provider. */
    protected String ownerless() {
        return NOBODY;
    }

    @Test
    void there_is_something_to_check() {
        assertThat(module).hasSizeGreaterThan(60);
    }

    @Test
    void only_the_wall_hands_out_the_entity_manager() {
        noFields()
                .that()
                .areDeclaredInClassesThat(areNotNamed(besideTheWall()))
                .should()
                .haveRawType(EntityManager.class)
                .check(module);
    }

    @Test
    void only_these_speak_sql() {
        noClasses()
                .that(areNotNamed(speakSql()))
                .should()
                .callMethodWhere(target(nameMatching("createNativeQuery")))
                .orShould()
                .accessClassesThat()
                .areAssignableTo(DataSource.class)
                .check(module);
    }

    @Test
    void every_entity_has_an_owner_or_is_named() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .and(areNotNamed(ownerless()))
                .should()
                .beAssignableTo(TenantOwned.class)
                .orShould()
                .beAssignableTo(ProviderOwned.class)
                .check(module);
    }

    @Test
    void domain_knows_no_adapter() {
        noClasses()
                .that()
                .resideOutsideOfPackages(adapters())
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "com.vaadin..",
                        "jakarta.servlet..",
                        "jakarta.ws.rs..",
                        "org.manydesk.*.rest",
                        "org.manydesk.*.ui")
                .check(module);
    }

    @Test
    void adapters_do_not_share() {
        noClasses()
                .that()
                .resideInAPackage("org.manydesk.*.rest")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..ui..", "com.vaadin..")
                .check(module);
    }

    @Test
    void entities_and_values_are_free_of_cdi() {
        noClasses()
                .that()
                .areRecords()
                .or()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.enterprise..", "jakarta.inject..")
                .check(module);
    }

    @Test
    void features_have_no_cycles() {
        slices().matching("org.manydesk.(*)..").should().beFreeOfCycles().check(module);
    }

    @Test
    void repositories_are_written_to_in_transactions() {
        BeWrittenToInTransactions.ofRepositories().check(BeWrittenToInTransactions.thisModuleAndThoseToItsLeft());
    }

    @Test
    void time_is_passed_in() {
        noClasses()
                .that()
                .doNotHaveSimpleName("UtcClock")
                .should()
                .callMethodWhere(describe("asks the machine's clock", HouseRules::asksTheMachine))
                .check(module);
    }

    @Test
    void names_say_what_a_thing_is() {
        classes().should().haveNameNotMatching(VAGUE).check(module);
    }

    @Test
    void an_entity_has_verbs() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Entity.class)
                .should()
                .haveNameMatching("(set|get)[A-Z].*")
                .check(module);
    }

    @Test
    void every_language_says_the_same_with_the_same_arguments() {
        assertThat(TextFamily.ofThisModule()).allSatisfy(TextFamily::mustAgree);
    }

    @Test
    void a_bean_asks_for_five_things_at_most() {
        constructors()
                .that()
                .areAnnotatedWith(Inject.class)
                .should(new AskForFiveAtMost())
                .check(module);
    }

    private static DescribedPredicate<JavaClass> areNotNamed(String pattern) {
        return describe("are not named", type -> !type.getName().matches(pattern));
    }

    private static boolean asksTheMachine(JavaCall<?> call) {
        var asked = call.getTarget();
        return switch (asked.getName()) {
            case "now" ->
                isOf("java.time", call)
                        && asked.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
            case "systemUTC", "systemDefaultZone", "system" -> asked.getOwner().isEquivalentTo(Clock.class);
            case "currentTimeMillis" -> asked.getOwner().isEquivalentTo(System.class);
            default -> false;
        };
    }

    private static boolean isOf(String packageName, JavaCall<?> call) {
        return call.getTargetOwner().getPackageName().equals(packageName);
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
