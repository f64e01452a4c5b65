package org.manydesk.imports;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import org.manydesk.harness.Client;

/** Starts imports and waits for their end. */
public final class ImportRuns {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private ImportRuns() {}

    public static JsonNode run(Client admin, String tenant, String mediaType, String file) throws InterruptedException {
        var started = admin.with("Content-Type", mediaType)
                .post("tenants/" + tenant + "/imports", file)
                .expect(202);
        for (long waited = 0; waited < PATIENCE.toMillis(); waited += 200) {
            var run = admin.get(started.header("Location")).expect(200).json();
            if (!run.path("state").asText().equals("RUNNING")) return run;
            Thread.sleep(200);
        }
        assertThat(PATIENCE).as("the import ends within").isNull();
        throw new AssertionError();
    }
}
