package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;
import org.manydesk.server.problem.StartupProblem;

/** Hands in history and waits until it has been taken. */
final class Imports {
    private static final int MILLIS_BETWEEN = 300;

    private final Rest admin;

    Imports(Rest admin) {
        this.admin = admin;
    }

    /** Hands in the lines and returns the running import. */
    String begin(Client client, List<ObjectNode> lines) {
        var body = lines.stream().map(Rest::json).collect(Collectors.joining("\n", "", "\n"));
        return admin.post("tenants/" + client.key() + "/imports", "application/x-ndjson", body)
                .path("id")
                .asText();
    }

    /** Waits for the end; lines that were rejected are a fault of the demo. */
    JsonNode await(String id) {
        var state = admin.get("imports/" + id);
        while (state.path("state").asText().equals("RUNNING")) {
            pause();
            state = admin.get("imports/" + id);
        }
        if (!state.path("state").asText().equals("DONE")
                || !state.path("rejected").isEmpty()) {
            throw new StartupProblem("Import %s did not take every line: %s".formatted(id, state));
        }
        return state;
    }

    private static void pause() {
        try {
            Thread.sleep(MILLIS_BETWEEN);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StartupProblem("The loading of demo data was interrupted.", stopped);
        }
    }
}
