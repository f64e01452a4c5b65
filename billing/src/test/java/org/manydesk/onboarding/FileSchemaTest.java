package org.manydesk.onboarding;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.manydesk.problem.Fault;
import org.manydesk.problem.Faults;
import org.manydesk.rest.Json;

class FileSchemaTest {
    private static final Path WRITTEN = Path.of("target", "onboarding.schema.json");

    @Test
    void the_published_schema_is_that_of_the_types() throws Exception {
        var text = Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(generated()) + "\n";
        Files.createDirectories(WRITTEN.getParent());
        Files.writeString(WRITTEN, text);
        assertThat(FileSchema.text())
                .describedAs("Copy %s to src/main/resources/org/manydesk/onboarding", WRITTEN)
                .isEqualTo(text)
                .describedAs("Copy it to docs, too")
                .isEqualTo(Files.readString(Path.of("..", "docs", "onboarding.schema.json")));
    }

    private static JsonNode generated() {
        var builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(new JakartaValidationModule(JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED))
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
        builder.forFields().withNullableCheck(FileSchemaTest::isNullable);
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider((type, context) -> OnboardingFile.isOpen(type.getErasedType())
                        ? new CustomDefinition(
                                context.getGeneratorConfig().createObjectNode().put("type", "object"),
                                CustomDefinition.INLINE_DEFINITION,
                                CustomDefinition.EXCLUDING_ATTRIBUTES)
                        : null);
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(OnboardingFile.class);
        return schema.put("title", "A client of Manydesk, with all that it needs to begin");
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    @Test
    void a_file_of_another_shape_is_told_every_place_with_its_line() {
        var text = FileText.ofYaml(
                """
                client:
                  key: acme
                  nmae: Acme
                  mailDomains: acme.example
                contract:
                  sla:
                    targets:
                    - metric: RESOLUTION
                      withni: PT4H
                people:
                - email: a@acme.example
                  role: BOSS
                knowledge:
                - title: Printers
                """);
        var faults = new Faults();
        FileSchema.check(text.json(), faults);
        assertThat(FileFaults.placed(faults, text).found())
                .containsExactlyInAnyOrder(
                        new Fault("/client/nmae", "Line 3: A file has no such entry here."),
                        new Fault("/client/mailDomains", "Line 4: This string found, [array, null] expected."),
                        new Fault("/contract/sla/targets/0/withni", "Line 9: A file has no such entry here."),
                        new Fault("/people/0/name", "Line 11: This is missing."),
                        new Fault(
                                "/people/0/role",
                                "Line 12: This does not have a value in the enumeration [\"OPERATOR\", \"ADMIN\", \"LEAD\", \"AGENT\", \"BILLING\", \"CLIENT_MANAGER\", \"REQUESTER\", \"MAIL_GATEWAY\"]."),
                        new Fault("/knowledge", "Line 14: This array found, [object, null] expected."));
    }

    @Test
    void a_file_that_is_no_object_is_told_so() {
        var faults = new Faults();
        FileSchema.check(FileText.ofYaml("- a\n- b\n").json(), faults);
        assertThat(faults.found()).extracting(Fault::pointer).containsExactly("");
    }
}
