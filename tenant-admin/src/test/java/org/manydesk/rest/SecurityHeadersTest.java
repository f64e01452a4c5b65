package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
    private final Map<String, String> headers = new HashMap<>();

    private void answer(String path, @Nullable String query, FilterChain chain) throws IOException, ServletException {
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getRequestURI" -> path;
                    case "getContextPath" -> "";
                    case "getQueryString" -> query;
                    default -> null;
                });
        var response = (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("setHeader")) headers.put((String) arguments[0], (String) arguments[1]);
                    return null;
                });
        new SecurityHeaders().doFilter(request, response, chain);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/tenants",
                "/api/docs",
                "/scim/v2/Users",
                "/oidc/logout/1",
                "/health/ready",
                "/metrics",
                "/openapi",
                "/js/desk.js",
                "/styles/icon.svg",
                "/VAADIN/build/x.js",
                "/error-answer"
            })
    void nothing_runs_off_the_pages(String path) throws Exception {
        answer(path, null, (request, response) -> {});
        assertThat(headers).containsEntry("Content-Security-Policy", SecurityHeaders.NOTHING_RUNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v-r=uidl&v-uiId=0", "location=x&v-r=init"})
    void nothing_runs_in_what_open_pages_ask_for(String query) throws Exception {
        answer("/queue", query, (request, response) -> {});
        assertThat(headers).containsEntry("Content-Security-Policy", SecurityHeaders.NOTHING_RUNS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/queue", "/tickets/ACME-1", "/scimitar", "/apis"})
    void pages_run_what_is_their_own(String path) throws Exception {
        answer(path, "q=v-r", (request, response) -> {});
        assertThat(headers.get("Content-Security-Policy")).startsWith("default-src 'self'; script-src 'self'");
    }

    @Test
    void an_answer_that_failed_has_them_all() {
        assertThatThrownBy(() -> answer("/api/v1/tenants", null, (request, response) -> {
                    throw new ServletException("broken");
                }))
                .isInstanceOf(ServletException.class);
        assertThat(headers)
                .containsKeys(
                        "Content-Security-Policy",
                        "X-Content-Type-Options",
                        "Referrer-Policy",
                        "X-Frame-Options",
                        "Cross-Origin-Opener-Policy");
    }
}
