package org.manydesk.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What other help desks, and libraries for business time, expect: each case with its source in the file. */
class SlaVectorsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    Stream<DynamicTest> every_vector_is_met_to_the_second() throws IOException {
        var vectors = JSON.readTree(SlaVectorsTest.class.getResource("/vectors/sla.json"));
        assertThat(vectors).hasSize(89);
        return StreamSupport.stream(vectors.spliterator(), false)
                .map(vector -> DynamicTest.dynamicTest(
                        vector.get("id").asText() + " " + vector.get("name").asText(), () -> check(vector)));
    }

    private static void check(JsonNode vector) throws IOException {
        var answer =
                JSON.treeToValue(question(vector), SimulationForm.class).read().answer();
        assertThat(counted(answer)).isEqualTo(answer.explanation().counted());
        var expected = vector.get("expect");
        switch (answer) {
            case SlaSimulation.Due due -> assertThat(due.deadline().due()).isEqualTo(instant(expected.asText()));
            case SlaSimulation.Elapsed elapsed ->
                assertThat(elapsed.elapsed()).isEqualTo(Duration.ofSeconds(expected.asLong()));
        }
    }

    private static Duration counted(SlaSimulation.Answer answer) {
        return switch (answer) {
            case SlaSimulation.Due due -> due.explanation().counted();
            case SlaSimulation.Elapsed elapsed -> elapsed.elapsed();
        };
    }

    private static ObjectNode question(JsonNode vector) {
        var question = JSON.createObjectNode();
        question.set("calendar", vector.get("calendar"));
        question.set("start", vector.get("start"));
        if (vector.has("end")) question.set("end", vector.get("end"));
        else
            question.put(
                    "within",
                    Duration.ofSeconds(vector.get("duration_seconds").asLong()).toString());
        var pauses = question.putArray("pauses");
        for (var pause : vector.path("pauses")) {
            pauses.addObject()
                    .put("from", pause.get(0).asText())
                    .put("to", pause.get(1).asText());
        }
        return question;
    }

    private static Instant instant(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
