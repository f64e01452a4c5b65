package org.manydesk.scim.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What a directory asks.
 *
 * @param path below the address of the service
 * @param read the version that a change is meant for
 * @param root the address of the service
 */
record ScimCall(
        String method,
        List<String> path,
        Function<String, Optional<String>> query,
        Optional<String> read,
        Supplier<JsonNode> body,
        String root) {
    String kind() {
        return path.getFirst();
    }
}
