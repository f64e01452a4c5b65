package org.manydesk.rest;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.manydesk.problem.Problem;

/** Refuses bodies that are too large: JSON above 1 MB, mail and files above 50 MB, imports above 200 MB. */
public class BodyLimit extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1_000_000;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        long limit = limitFor(request.getRequestURI()) * MEGABYTE;
        if (request.getContentLengthLong() > limit) ProblemWriter.write(new TooLarge(limit), request, response);
        else chain.doFilter(new Counted(request, limit), response);
    }

    private static long limitFor(String path) {
        if (path.endsWith("/imports")) return 200;
        if (path.endsWith("/inbound-mail") || path.endsWith("/attachments") || path.endsWith("/documents")) return 50;
        return 1;
    }

    /** The body is larger than this place takes: 413. */
    static final class TooLarge extends Problem {
        private static final long serialVersionUID = 1L;

        TooLarge(long limit) {
            super(413, "Too large", "The body is larger than the " + limit / MEGABYTE + " MB that are taken here.");
        }
    }

    /** Counts what is read, for bodies that do not say their length. */
    private static final class Counted extends HttpServletRequestWrapper {
        private final long limit;

        Counted(HttpServletRequest request, long limit) {
            super(request);
            this.limit = limit;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedStream(super.getInputStream(), limit);
        }
    }

    private static final class CountedStream extends ServletInputStream {
        private final ServletInputStream in;
        private final long limit;
        private long read;

        CountedStream(ServletInputStream in, long limit) {
            this.in = in;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = in.read();
            if (next >= 0) count(1);
            return next;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = in.read(buffer, offset, length);
            if (got > 0) count(got);
            return got;
        }

        private void count(int bytes) {
            read += bytes;
            if (read > limit) throw new TooLarge(limit);
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
