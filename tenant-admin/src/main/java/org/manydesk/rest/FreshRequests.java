package org.manydesk.rest;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.glassfish.grizzly.ThreadCache;

/**
 * Makes the server begin each request with objects of its own. It keeps used ones for later requests of the same thread, and
 * while the push connection of a page is closed from both sides one may be given back that a later request has already: that
 * one then loses its address or its connection while it is answered, and could answer with what was meant for the page
 * (Payara issue 5432). What is never kept cannot be given to two.
 */
public class FreshRequests implements ServletContextListener {
    /** What a request is made of, by the names under which Grizzly keeps it. */
    static final List<String> KEPT = List.of(
            "org.glassfish.grizzly.http.server.Request",
            "org.glassfish.grizzly.http.server.SuspendStatus",
            "org.glassfish.grizzly.http.HttpServerFilter$ServerHttpRequestImpl",
            "org.glassfish.grizzly.http.HttpContent",
            "org.glassfish.grizzly.filterchain.FilterChainContext");

    private static final Logger LOG = Logger.getLogger(FreshRequests.class.getName());

    /** Before the first request is read: a thread that has kept something goes on keeping it. */
    @Override
    public void contextInitialized(ServletContextEvent started) {
        KEPT.forEach(FreshRequests::keepNone);
    }

    /** The room of a cache is fixed by who asks for it first; there is no other way to change it afterwards. */
    static void keepNone(String name) {
        var cache = ThreadCache.obtainIndex(name, Object.class, 0);
        if (cache.getSize() == 0) return;
        try {
            var size = cache.getClass().getDeclaredField("size");
            size.setAccessible(true);
            size.setInt(cache, 0);
        } catch (ReflectiveOperationException changed) {
            LOG.log(Level.WARNING, "The server goes on using " + name + " again", changed);
        }
    }
}
