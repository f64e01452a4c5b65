package org.manydesk.rules;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.manydesk.scope.Wall;

/**
 * Who calls a repository's method that adds, removes or updates is {@code @Transactional}, or another repository. A
 * repository is what has the {@link Wall}; one that is transactional itself may be called by anybody.
 */
public final class BeWrittenToInTransactions extends ArchCondition<JavaClass> {
    private static final Set<String> WRITES = Set.of("add", "persist", "remove", "merge", "executeUpdate");

    private BeWrittenToInTransactions() {
        super("be written to in transactions");
    }

    /** The rule for all repositories of this module and of those to its left. */
    public static ArchRule ofRepositories() {
        return classes()
                .that(describe("are repositories", BeWrittenToInTransactions::isRepository))
                .and(describe("begin no transaction themselves", type -> !isTransactional(type)))
                .should(new BeWrittenToInTransactions());
    }

    /** All classes that this rule may have to do with. */
    public static JavaClasses thisModuleAndThoseToItsLeft() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.manydesk");
    }

    @Override
    public void check(JavaClass repository, ConditionEvents events) {
        repository.getMethods().stream()
                .filter(BeWrittenToInTransactions::writes)
                .flatMap(method -> method.getAccessesToSelf().stream())
                .filter(access -> !isWithin(access, repository))
                .forEach(access ->
                        events.add(new SimpleConditionEvent(access, mayWrite(access), access.getDescription())));
    }

    private static boolean isWithin(JavaAccess<?> access, JavaClass repository) {
        return access.getOriginOwner().equals(repository);
    }

    private static boolean mayWrite(JavaAccess<?> access) {
        var from = access.getOriginOwner();
        return isTransactional(from) || isRepository(from) || access.getOrigin().isAnnotatedWith(Transactional.class);
    }

    private static boolean isTransactional(JavaClass type) {
        return type.isAnnotatedWith(Transactional.class);
    }

    private static boolean isRepository(JavaClass type) {
        return type.getFields().stream().anyMatch(field -> field.getRawType().isEquivalentTo(Wall.class));
    }

    private static boolean writes(JavaMethod method) {
        return Stream.of(method.getMethodCallsFromSelf(), method.getMethodReferencesFromSelf())
                .flatMap(Collection::stream)
                .anyMatch(BeWrittenToInTransactions::isWrite);
    }

    private static boolean isWrite(JavaAccess<?> access) {
        var target = access.getTargetOwner();
        return WRITES.contains(access.getName())
                && (target.isEquivalentTo(Wall.class)
                        || target.isAssignableTo(EntityManager.class)
                        || target.isAssignableTo(Query.class));
    }
}
