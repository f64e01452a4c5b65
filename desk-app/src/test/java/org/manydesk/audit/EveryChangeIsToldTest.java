package org.manydesk.audit;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * No call changes anything without an entry in the audit trail: each is named in {@code changes.txt} with the kind that it
 * leaves, which its code must be able to write, or with the reason why it leaves none.
 */
class EveryChangeIsToldTest {
    private static final int A_REASON = 30;
    private static final Map<String, Method> CALLS = new TreeMap<>();
    private static CallGraph graph;

    @BeforeAll
    static void the_calls_that_change_and_what_they_call() {
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.manydesk").stream()
                        .filter(found -> found.isAnnotatedWith(Path.class))
                        .map(JavaClass::reflect)
                        .flatMap(resource -> Arrays.stream(resource.getDeclaredMethods()))
                        .forEach(EveryChangeIsToldTest::name);
        graph = CallGraph.ofTheProduct();
    }

    private static Set<String> kindsOf(String call) {
        return graph.kindsFrom(requireNonNull(CALLS.get(call), call));
    }

    private static void name(Method method) {
        for (var said : method.getAnnotations()) {
            var verb = said.annotationType().getAnnotation(HttpMethod.class);
            if (verb != null && !verb.value().equals("GET")) CALLS.put(verb.value() + " " + path(method), method);
        }
    }

    private static String path(Method method) {
        var below = method.getAnnotation(Path.class);
        var whole = "/" + method.getDeclaringClass().getAnnotation(Path.class).value() + "/"
                + (below == null ? "" : below.value());
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceAll("/$", "");
    }

    @Test
    void every_call_that_may_change_something_says_what_it_leaves() {
        assertThat(Change.all().stream().map(Change::name)).containsExactlyInAnyOrderElementsOf(CALLS.keySet());
        assertThat(CALLS).hasSizeGreaterThan(150);
    }

    @Test
    void what_a_call_says_that_it_leaves_its_code_can_write() {
        var wrong = new ArrayList<String>();
        for (var change : Change.all()) {
            var kinds = kindsOf(change.name());
            for (var kind : change.kinds()) if (!kinds.contains(kind)) wrong.add(change.name() + " " + kind);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatever_leaves_nothing_has_a_reason() {
        assertThat(Change.all())
                .filteredOn(change -> change.kinds().isEmpty())
                .hasSizeLessThan(12)
                .allSatisfy(
                        change -> assertThat(change.reason()).as(change.name()).hasSizeGreaterThan(A_REASON));
    }

    @Test
    void code_that_writes_no_entry_is_seen_to_write_none() throws NoSuchMethodException {
        assertThat(graph.kindsFrom(Silent.class.getDeclaredMethod("nothing"))).isEmpty();
        assertThat(kindsOf("POST /rating/simulations")).isEmpty();
        assertThat(kindsOf("PUT /tenants/{key}/suspension")).contains("TENANT_SUSPENDED");
        assertThat(kindsOf("PUT /tickets/{ref}/status")).contains("TICKET_*");
    }

    /** Stands for a call that forgets to tell. */
    private static final class Silent {
        private void nothing() {}
    }
}
