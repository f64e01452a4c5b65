package org.manydesk.scim.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.quota.Quotas;
import org.manydesk.rest.CallRates;
import org.manydesk.scim.ScimDoor;
import org.manydesk.scope.CurrentCaller;

/** Whoever calls too often as a directory is told so in the words of SCIM (RFC 7644, 3.12). */
class DirectoryCallRateTest {
    private final Map<String, Object> answer = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int guesses;
    private int asked;

    @BeforeEach
    void two_calls_a_minute() {
        System.setProperty("manydesk.rate.limit", "2");
    }

    @AfterEach
    void as_usual() {
        System.clearProperty("manydesk.rate.limit");
    }

    /** Each guess is another token, so each would have calls of its own if guesses were counted by what they are. */
    @Test
    void the_third_guess_from_an_address_is_refused_with_an_error_of_scim_and_when_to_come_back() throws Exception {
        var servlet = servlet();
        for (int call = 0; call < 2; call++) {
            servlet.service(request(), response());
            assertThat(answer).containsEntry("setStatus", 401).doesNotContainKey("Retry-After");
        }
        body.reset();
        assertThat(asked).isEqualTo(2);
        servlet.service(request(), response());
        assertThat(asked)
                .as("the database is not asked for what is refused anyway")
                .isEqualTo(2);
        assertThat(answer).containsEntry("setStatus", 429).containsEntry("setContentType", "application/scim+json");
        assertThat(String.valueOf(answer.get("Retry-After"))).matches("[1-9][0-9]*");
        var error = new ObjectMapper().readTree(body.toByteArray());
        assertThat(error.at("/schemas/0").asText()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.path("status").asText()).isEqualTo("429");
        assertThat(error.path("detail").asText()).contains("More than 2 calls in a minute");
    }

    /** At a door that knows no token. */
    private ScimServlet servlet() throws ReflectiveOperationException {
        var door = new ScimDoor() {};
        set(ScimDoor.class, door, "entityManager", made(EntityManager.class, (em, asked, with) -> query()));
        set(ScimDoor.class, door, "clock", Clock.systemUTC());
        var quotas = new Quotas() {};
        set(Quotas.class, quotas, "clock", Clock.systemUTC());
        var servlet = new ScimServlet();
        var admission = new Admission(door, new CallRates(), quotas, new CurrentCaller() {});
        set(ScimServlet.class, servlet, "admission", admission);
        return servlet;
    }

    private Query query() {
        return made(Query.class, (query, method, with) -> method.getName().equals("getResultList") ? nobody() : query);
    }

    private List<?> nobody() {
        asked++;
        return List.of();
    }

    private static void set(Class<?> type, Object of, String field, Object value) throws ReflectiveOperationException {
        var found = type.getDeclaredField(field);
        found.setAccessible(true);
        found.set(of, value);
    }

    private HttpServletRequest request() {
        return made(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getRequestURI" -> "/scim/v2/Users";
            case "getMethod" -> "GET";
            case "getRemoteAddr" -> "192.0.2.1";
            case "getHeader" -> arguments[0].equals("Authorization") ? "Bearer md_" + guesses++ : null;
            default -> null;
        });
    }

    private HttpServletResponse response() {
        return made(HttpServletResponse.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "setHeader" -> answer.put((String) arguments[0], arguments[1]);
            case "setStatus", "setContentType" -> {
                answer.put(method.getName(), arguments[0]);
                yield null;
            }
            case "getOutputStream" -> stream();
            default -> null;
        });
    }

    private ServletOutputStream stream() {
        return new ServletOutputStream() {
            @Override
            public void write(int octet) {
                body.write(octet);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {}
        };
    }

    private <T> T made(Class<T> type, InvocationHandler how) {
        return type.cast(Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {type}, how));
    }
}
