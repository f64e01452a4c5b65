package org.manydesk.signin.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.manydesk.scim.rest.ScimErrors;

/** A directory that calls too often is told so in the words of SCIM (RFC 7644, 3.12). */
class DirectoryCallRateTest {
    private final Map<String, Object> attributes = new HashMap<>();
    private final Map<String, Object> answer = new HashMap<>();
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private int served;

    @BeforeEach
    void two_calls_a_minute() {
        System.setProperty("manydesk.rate.limit", "2");
    }

    @AfterEach
    void as_usual() {
        System.clearProperty("manydesk.rate.limit");
    }

    @Test
    void the_third_call_is_refused_with_an_error_of_scim_and_when_to_come_back() throws Exception {
        var authentication = new BearerAuthentication();
        var rates = BearerAuthentication.class.getDeclaredField("rates");
        rates.setAccessible(true);
        rates.set(authentication, new CallRates());
        FilterChain after = (request, response) -> served++;
        FilterChain counted = (request, response) -> authentication.doFilter(request, response, after);
        for (int call = 0; call < 3; call++) new ScimErrors().doFilter(request(), response(), counted);
        assertThat(served).isEqualTo(2);
        assertThat(answer).containsEntry("setStatus", 429).containsEntry("setContentType", "application/scim+json");
        assertThat(String.valueOf(answer.get("Retry-After"))).matches("[1-9][0-9]*");
        var error = new ObjectMapper().readTree(body.toByteArray());
        assertThat(error.at("/schemas/0").asText()).isEqualTo("urn:ietf:params:scim:api:messages:2.0:Error");
        assertThat(error.path("status").asText()).isEqualTo("429");
        assertThat(error.path("detail").asText()).contains("More than 2 calls in a minute");
    }

    private HttpServletRequest request() {
        return made(HttpServletRequest.class, (proxy, method, arguments) -> switch (method.getName()) {
            case "getRequestURI" -> "/scim/v2/Users";
            case "getContextPath" -> "";
            case "getMethod" -> "GET";
            case "getHeader" -> arguments[0].equals("Authorization") ? "Bearer md_one" : null;
            case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
            case "getAttribute" -> attributes.get((String) arguments[0]);
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
