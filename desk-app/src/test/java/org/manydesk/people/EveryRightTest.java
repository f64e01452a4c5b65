package org.manydesk.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.vaadin.flow.router.Route;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.manydesk.rest.Allowed;
import org.manydesk.rest.Needed;
import org.manydesk.rest.Needs;
import org.manydesk.scope.Right;
import org.manydesk.scope.Role;

/** Every call and every page says which rights it asks for, and what a role may is what its calls and pages ask for. */
class EveryRightTest {
    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.manydesk");

    private static Stream<Method> calls() {
        return ALL.stream()
                .filter(found -> found.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Allowed.class));
    }

    private static Stream<Class<?>> pages() {
        return ALL.stream()
                .filter(found -> found.isAnnotatedWith(Route.class) && found.isAnnotatedWith(Allowed.class))
                .map(JavaClass::reflect);
    }

    private static boolean isSaid(Class<?> place) {
        return place.isAnnotationPresent(Needs.class) || place.getPackage().isAnnotationPresent(Needs.class);
    }

    @Test
    void every_call_and_every_page_says_what_it_asks_for() {
        assertThat(calls().map(Method::getDeclaringClass)
                        .filter(resource -> !isSaid(resource))
                        .distinct())
                .isEmpty();
        assertThat(pages().filter(page -> !isSaid(page))).isEmpty();
        assertThat(calls()).hasSizeGreaterThan(150);
        assertThat(pages()).hasSizeGreaterThan(25);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ADMIN", "LEAD", "AGENT", "BILLING"})
    void a_role_may_what_its_calls_and_pages_ask_for(Role role) {
        var asked = EnumSet.noneOf(Right.class);
        calls().filter(call -> isFor(role, call.getAnnotation(Allowed.class)))
                .map(EveryRightTest::asked)
                .forEach(asked::addAll);
        assertThat(role.rights()).isEqualTo(asked);
    }

    private static boolean isFor(Role role, Allowed allowed) {
        return Arrays.asList(allowed.value()).contains(role);
    }

    private static Set<Right> asked(Method call) {
        return Needed.forCall(call, verb(call));
    }

    private static String verb(Method call) {
        return Arrays.stream(call.getAnnotations())
                .map(said -> Optional.ofNullable(said.annotationType().getAnnotation(HttpMethod.class)))
                .flatMap(Optional::stream)
                .map(HttpMethod::value)
                .findFirst()
                .orElseThrow();
    }
}
