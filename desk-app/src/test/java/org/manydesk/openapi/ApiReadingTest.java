package org.manydesk.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.core.util.Yaml;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manydesk.rest.Answers;
import org.manydesk.rest.ShownOnce;

class ApiReadingTest {
    private static final List<Class<?>> RESOURCES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.manydesk").stream()
                    .filter(found -> found.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .collect(Collectors.toList());
    private static final Pattern SECRET = Pattern.compile("(?i).*(token|secret|link|password|codes)");
    private static final OpenAPI API = new ApiReading().of(RESOURCES);

    @Test
    void the_page_shows_every_operation_and_runs_nothing() {
        var html = new DocsPage(API).html();
        assertThat(operations().map(Operation::getOperationId)).allMatch(id -> html.contains("id=\"" + id + "\""));
        assertThat(html).doesNotContain("<script").doesNotContain("javascript:").doesNotContain("http://");
    }

    @Test
    void every_operation_has_a_summary() {
        assertThat(operations()
                        .filter(operation -> operation.getSummary().isEmpty())
                        .map(Operation::getOperationId))
                .isEmpty();
    }

    @Test
    void every_call_that_builds_its_response_says_what_it_answers() {
        var silent = calls().filter(call -> call.method().getReturnType() == Response.class)
                .filter(call -> !call.method().isAnnotationPresent(Answers.class));
        assertThat(silent.map(Call::operationId)).isEmpty();
    }

    @Test
    void every_call_names_its_roles_or_is_open() {
        assertThat(calls().filter(call -> call.roles().isEmpty() && !call.isOpen())
                        .map(Call::operationId))
                .isEmpty();
    }

    @Test
    void every_member_of_every_schema_has_a_type() {
        var vague = new TreeMap<String, Object>();
        API.getComponents().getSchemas().forEach((name, schema) -> vague.putAll(vagueMembers(name, schema)));
        assertThat(vague).isEmpty();
    }

    @Test
    void the_same_classes_give_the_same_document() throws Exception {
        var again = new ApiReading().of(RESOURCES.reversed());
        assertThat(Yaml.mapper().writeValueAsString(again))
                .isEqualTo(Yaml.mapper().writeValueAsString(API));
    }

    private static Stream<Operation> operations() {
        return API.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }

    private static Stream<Call> calls() {
        return RESOURCES.stream().flatMap(Call::of);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> vagueMembers(String name, Schema<?> schema) {
        var vague = new TreeMap<String, Object>();
        Map<String, Schema<?>> members = (Map<String, Schema<?>>) (Map<?, ?>) schema.getProperties();
        if (members == null) return vague;
        members.forEach((member, type) -> {
            if (type.getType() == null && type.get$ref() == null && type.getDescription() == null)
                vague.put(name + "." + member, type);
        });
        return vague;
    }

    @Test
    void every_post_that_shows_a_secret_says_that_it_is_shown_this_once() {
        var showing = calls().filter(call -> call.verb().equals("POST") && showsASecret(call))
                .toList();
        assertThat(showing)
                .extracting(Call::operationId)
                .contains(
                        "apiTokens_issue",
                        "monitoringHooks_issue",
                        "passwordLinks_make",
                        "secondFactor_begin",
                        "sessions_begin");
        assertThat(showing)
                .filteredOn(call -> !call.method().isAnnotationPresent(ShownOnce.class))
                .extracting(Call::operationId)
                .isEmpty();
    }

    private static boolean showsASecret(Call call) {
        var answers = call.method().getAnnotation(Answers.class);
        var type = answers == null ? call.method().getReturnType() : answers.value();
        return showsASecret(type);
    }

    /** Within the parts of what is answered, too. */
    private static boolean showsASecret(Class<?> type) {
        return type.isRecord()
                && Arrays.stream(type.getRecordComponents())
                        .anyMatch(member -> isText(member.getType())
                                ? SECRET.matcher(member.getName()).matches()
                                : showsASecret(member.getType()));
    }

    private static boolean isText(Class<?> type) {
        return type == String.class || type == List.class;
    }
}
