package org.manydesk.rating;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The published figures of other billing systems, recomputed with exact decimals. */
class RatingVectorsTest {

    @TestFactory
    Stream<DynamicTest> every_published_figure_is_met() throws IOException {
        return vectors("/vectors/rating.json")
                .map(row -> DynamicTest.dynamicTest(
                        row.get("id").asText() + " " + row.get("model").asText(), () -> {
                            assertThat(row.get("compare").asText()).isEqualTo("exact");
                            var rating =
                                    RatingSimulation.read(row.get("request")).rate();
                            assertThat(rating.lines()).hasSize(1).allSatisfy(line -> {
                                assertThat(line.exact().value())
                                        .isEqualByComparingTo(
                                                new BigDecimal(row.get("expect").asText()));
                                RatingPropertiesTest.itExplainsItself(line);
                            });
                        }));
    }

    static Stream<JsonNode> vectors(String resource) throws IOException {
        try (var in = RatingVectorsTest.class.getResourceAsStream(resource)) {
            var all = new ObjectMapper().readTree(in);
            assertThat(all.size()).isGreaterThan(30);
            return StreamSupport.stream(all.spliterator(), false);
        }
    }
}
