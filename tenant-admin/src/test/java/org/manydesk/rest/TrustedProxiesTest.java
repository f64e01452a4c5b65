package org.manydesk.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Collections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrustedProxiesTest {
    private static final String PROPERTY = "manydesk.trusted.proxies";

    @AfterEach
    void as_usual() {
        System.clearProperty(PROPERTY);
    }

    /** Lines of the header are separated by a semicolon. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    10.0.0.0/8       | 10.0.0.1    | 198.51.100.7                       | 198.51.100.7
                    10.0.0.0/8       | 10.0.0.1    | 6.6.6.6, 198.51.100.7              | 198.51.100.7
                    10.0.0.0/8       | 10.0.0.1    | 6.6.6.6, 198.51.100.7, 10.0.0.2    | 198.51.100.7
                    10.0.0.0/8       | 10.0.0.1    | 6.6.6.6 ; 198.51.100.7             | 198.51.100.7
                    10.0.0.0/8       | 10.0.0.1    | 10.0.0.9                           | 10.0.0.9
                    10.0.0.0/8       | 10.0.0.1    | nonsense                           | 10.0.0.1
                    10.0.0.0/8       | 10.0.0.1    | 198.51.100.7, evil.example         | 10.0.0.1
                    10.0.0.0/8       | 10.0.0.1    | -                                  | 10.0.0.1
                    10.0.0.0/8       | 203.0.113.5 | 198.51.100.7                       | 203.0.113.5
                    -                | 10.0.0.1    | 198.51.100.7                       | 10.0.0.1
                    127.0.0.1, ::1   | 0:0:0:0:0:0:0:1 | 2001:db8::7                    | 2001:db8:0:0:0:0:0:7
                    """)
    void only_our_proxies_say_who_asked_them(String proxies, String peer, String header, String caller)
            throws ServletException, IOException {
        if (proxies != null) System.setProperty(PROPERTY, proxies);
        assertThat(callerSeen(peer, header == null ? "" : header)).isEqualTo(caller);
    }

    private static String callerSeen(String peer, String header) throws ServletException, IOException {
        var lines = Collections.enumeration(
                Arrays.stream(header.split(";")).filter(line -> !line.isEmpty()).toList());
        var request = (HttpServletRequest) Proxy.newProxyInstance(
                TrustedProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> method.getName().equals("getHeaders") ? lines : peer);
        var response = (HttpServletResponse) Proxy.newProxyInstance(
                TrustedProxiesTest.class.getClassLoader(),
                new Class<?>[] {HttpServletResponse.class},
                (proxy, method, arguments) -> null);
        var seen = new StringBuilder();
        new TrustedProxies().doFilter(request, response, (asked, answered) -> seen.append(asked.getRemoteAddr()));
        return seen.toString();
    }
}
