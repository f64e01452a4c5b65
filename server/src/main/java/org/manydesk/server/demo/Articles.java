package org.manydesk.server.demo;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Writes what requesters can read before they ask: shared articles, and those of single clients. */
record Articles(Rest admin) {

    /**
     * One article of {@code demo/articles.json}.
     *
     * @param client the key of the one whose own it is; null: shared with all
     * @param article as {@code POST /knowledge} takes it
     */
    record Entry(@Nullable String client, JsonNode article) {
        private String path() {
            return client == null ? "knowledge" : "tenants/" + client + "/knowledge";
        }
    }

    void write(Cast cast) {
        cast.articles().forEach(entry -> admin.post(entry.path(), entry.article()));
    }
}
