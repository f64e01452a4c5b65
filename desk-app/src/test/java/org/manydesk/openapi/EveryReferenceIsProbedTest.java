package org.manydesk.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.ws.rs.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.manydesk.probe.ProbedBodies;
import org.manydesk.probe.WallWalk;
import org.manydesk.rest.References;

/**
 * Every parameter of a query and every text of a body is known: as something that names what belongs to somebody, which the probe of
 * the wall tries with somebody else's, or as plain. One that is new fails here until it is put where it belongs.
 */
class EveryReferenceIsProbedTest {
    private static final List<Class<?>> RESOURCES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.manydesk").stream()
                    .filter(found -> found.isAnnotatedWith(Path.class))
                    .map(JavaClass::reflect)
                    .collect(Collectors.toList());
    private static final OpenAPI API = new ApiReading().of(RESOURCES);

    /** Names nothing of anybody: pages, times, kinds, words. An occurrence is a number within the ticket of the path. */
    private static final Set<String> PLAIN_QUERIES = words(
            """
            currency cursor dryRun figure from lang language limit metric name occurrence outcome period priority recipient
            region sort state status to unread wrong year
            """);

    /**
     * Names nothing of anybody: words, numbers, times, kinds, secrets of one's own, and names that only mean something within the
     * client of the path (service, part, line) or the caller's provider (team, party).
     */
    private static final Set<String> PLAIN_MEMBERS = words(
            """
            address amount at bank bankAccount body brand category cause chargeable choices clientId clientSecret code country
            crossing currency days description duration email end exempt externalId fields figure from goal goals help holidays
            hours issuer key kind label language legalName limit line locale mailDomains metric mode model name note notify
            number old outside part party password pauseWhile percent period prefix priority purchaseOrder rateCard reason
            reassign receivables recipient reference resolution revenue reverse rule rules seen sender senderName service
            serviceCredits shifts shortName signature slug source start state subject supportAddress target team text time title
            to token totp type until url value vat vatId vendor webhook whenReclassified within zero zone
            """);

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }

    private static Stream<Operation> operations() {
        return API.getPaths().values().stream().flatMap(item -> item.readOperations().stream());
    }

    @Test
    void every_query_is_tried_or_plain() {
        var all = operations()
                .filter(operation -> operation.getParameters() != null)
                .flatMap(operation -> operation.getParameters().stream())
                .filter(parameter -> parameter.getIn().equals("query"))
                .map(io.swagger.v3.oas.models.parameters.Parameter::getName)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(all).containsAll(References.QUERIES.keySet()).containsAll(PLAIN_QUERIES);
        all.removeAll(WallWalk.FILTERS.keySet());
        all.removeAll(PLAIN_QUERIES);
        assertThat(all).as("queries that the probe does not know").isEmpty();
    }

    @Test
    void every_text_of_a_body_is_a_reference_or_plain() {
        var all = new TreeSet<String>();
        operations().forEach(operation -> texts(operation, all));
        assertThat(all).containsAll(References.BODIES.keySet()).containsAll(PLAIN_MEMBERS);
        all.removeAll(References.BODIES.keySet());
        all.removeAll(PLAIN_MEMBERS);
        assertThat(all).as("members of bodies that the probe does not know").isEmpty();
    }

    @Test
    void every_reference_in_a_body_is_tried() {
        var untried = new TreeSet<String>();
        operations().forEach(operation -> {
            var own = new TreeSet<String>();
            texts(operation, own);
            own.stream()
                    .filter(References.BODIES::containsKey)
                    .filter(member -> !ProbedBodies.knows(operation.getOperationId(), member))
                    .forEach(member -> untried.add(operation.getOperationId() + " " + member));
        });
        assertThat(untried).as("bodies that the probe does not have").isEmpty();
    }

    @Test
    void what_is_a_reference_has_something_that_does_not_exist() {
        var kinds = new HashSet<>(References.BODIES.values());
        kinds.addAll(References.QUERIES.values());
        assertThat(WallWalk.UNKNOWN).containsKeys(kinds.toArray(String[]::new));
    }

    private static void texts(Operation operation, Set<String> found) {
        if (operation.getRequestBody() == null) return;
        operation.getRequestBody().getContent().forEach((type, media) -> {
            if (type.endsWith("json") && media.getSchema() != null)
                texts("", media.getSchema(), found, new HashSet<>());
        });
    }

    private static void texts(String name, Schema<?> schema, Set<String> found, Set<String> seen) {
        if (schema.get$ref() != null) {
            var referred = schema.get$ref().replaceAll(".*/", "");
            if (seen.add(referred))
                texts(
                        name,
                        Objects.requireNonNull(API.getComponents().getSchemas().get(referred)),
                        found,
                        seen);
            return;
        }
        var within = within(name, schema);
        within.forEach((member, type) -> texts(member, type, found, seen));
        if (within.isEmpty() && !name.isEmpty() && mayHoldText(schema)) found.add(name);
    }

    /** Members by their names; what is in a list or a map has the name of that. */
    private static Map<String, Schema<?>> within(String name, Schema<?> schema) {
        var within = new HashMap<String, Schema<?>>();
        if (schema.getProperties() != null) schema.getProperties().forEach(within::put);
        if (schema.getItems() != null) within.put(name, schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> value) within.put(name, value);
        return within;
    }

    private static boolean mayHoldText(Schema<?> schema) {
        var type = schema.getType();
        return type == null
                || type.equals("object")
                || (type.equals("string") && schema.getEnum() == null && schema.getFormat() == null);
    }
}
