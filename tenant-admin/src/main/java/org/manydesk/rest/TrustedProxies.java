package org.manydesk.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.manydesk.network.AddressBlock;

/**
 * Gives a request that comes by a proxy of our own the address of whoever asked the proxy. What others than these proxies
 * say of addresses is not believed. The proxies are the setting {@code MANYDESK_TRUSTED_PROXIES}: addresses or blocks of
 * them, separated by commas; none as it comes.
 *
 * @see <a href="https://developer.mozilla.org/en-US/docs/Web/HTTP/Reference/Headers/X-Forwarded-For">X-Forwarded-For</a>
 */
public class TrustedProxies extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final String HEADER = "X-Forwarded-For";

    private final transient List<AddressBlock> proxies = Arrays.stream(
                    System.getProperty("manydesk.trusted.proxies", "").split(","))
            .map(String::strip)
            .filter(block -> !block.isEmpty())
            .map(AddressBlock::of)
            .toList();

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var caller = proxies.isEmpty() ? request.getRemoteAddr() : caller(request);
        chain.doFilter(caller.equals(request.getRemoteAddr()) ? request : new Forwarded(request, caller), response);
    }

    /** From the last hop back to the first that is none of our proxies; what stands before that anybody may have said. */
    private String caller(HttpServletRequest request) {
        var caller = request.getRemoteAddr();
        for (var hop : hopsFromTheLast(request)) {
            if (!AddressBlock.address(caller).map(this::isOurs).orElse(false)) return caller;
            var before = AddressBlock.address(hop);
            if (before.isEmpty()) return caller;
            caller = before.map(InetAddress::getHostAddress).orElse(caller);
        }
        return caller;
    }

    private static List<String> hopsFromTheLast(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders(HEADER)).stream()
                .flatMap(line -> Stream.of(line.split(",")))
                .map(String::strip)
                .toList();
        return hops.reversed();
    }

    private boolean isOurs(InetAddress address) {
        return proxies.stream().anyMatch(block -> block.holds(address));
    }

    private static final class Forwarded extends HttpServletRequestWrapper {
        private final String caller;

        Forwarded(HttpServletRequest request, String caller) {
            super(request);
            this.caller = caller;
        }

        @Override
        public String getRemoteAddr() {
            return caller;
        }

        @Override
        public String getRemoteHost() {
            return caller;
        }
    }
}
