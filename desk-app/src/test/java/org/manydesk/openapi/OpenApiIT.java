package org.manydesk.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.manydesk.harness.Client;
import org.manydesk.harness.OnTheDesk;

@OnTheDesk
class OpenApiIT {
    @Test
    void the_document_is_public_as_json_and_as_yaml() {
        var json = Client.anonymous()
                .with("Accept", "application/json")
                .get("/openapi")
                .expect(200);
        assertThat(json.header("Content-Type")).startsWith("application/json");
        assertThat(json.text("openapi")).startsWith("3.");
        assertThat(json.json().path("paths").has("/tenants/{key}")).isTrue();
        assertThat(json.json().path("components").path("schemas").has("Problem"))
                .isTrue();
        var yaml = Client.anonymous().get("/openapi").expect(200);
        assertThat(yaml.header("Content-Type")).startsWith("application/yaml");
        assertThat(yaml.text()).startsWith("openapi: 3.");
    }

    @Test
    void the_page_is_public_and_runs_nothing() {
        var page = Client.anonymous().get("/api/docs").expect(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'; style-src 'sha256-");
        assertThat(page.text()).contains("/tenants/{key}");
    }
}
