package org.manydesk.server;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Level;
import java.util.logging.Logger;

/** What has been started, to be stopped in the reverse order, once. What comes after the stop is stopped at once. */
final class Started implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(Started.class.getName());

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private boolean closed;

    synchronized <T extends AutoCloseable> T keep(T part) {
        parts.push(part);
        if (closed) stopAll();
        return part;
    }

    synchronized boolean stopped() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        stopAll();
    }

    private void stopAll() {
        while (!parts.isEmpty()) stop(parts.pop());
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception failure) {
            LOG.log(Level.WARNING, "Could not be stopped", failure);
        }
    }
}
