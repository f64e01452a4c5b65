package org.manydesk.rest;

import com.fasterxml.jackson.jakarta.rs.json.JacksonJsonProvider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.ext.Provider;

/** Reads and writes bodies with {@link Json}, in place of the server's own JSON-B, which does not know records. */
@Provider
@Consumes({"application/json", "application/merge-patch+json", "application/problem+json"})
@Produces({"application/json", "application/problem+json"})
public class JsonBodies extends JacksonJsonProvider {
    public JsonBodies() {
        super(Json.mapper());
    }
}
