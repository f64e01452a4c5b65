package org.manydesk.idempotency;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;

/** Holds an answer back until what it tells of is committed. */
final class RecordedResponse extends HttpServletResponseWrapper {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    RecordedResponse(HttpServletResponse response) {
        super(response);
    }

    KeptAnswer answer(IdempotentCall call) {
        return new KeptAnswer(
                call.requestHash(), getStatus(), getHeader("Location"), getContentType(), body.toByteArray());
    }

    void repeat(KeptAnswer first) throws IOException {
        setStatus(first.status());
        if (first.location() != null) setHeader("Location", first.location());
        if (first.mediaType() != null) setContentType(first.mediaType());
        body.write(first.body());
    }

    /** Sends it for real. */
    void send() throws IOException {
        getResponse().setContentLength(body.size());
        body.writeTo(getResponse().getOutputStream());
        getResponse().flushBuffer();
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new Stream(body);
    }

    @Override
    public PrintWriter getWriter() {
        return new PrintWriter(body, true, java.nio.charset.StandardCharsets.UTF_8);
    }

    @Override
    public void flushBuffer() {
        // held back until committed
    }

    @Override
    public void setContentLength(int length) {
        // known when sent
    }

    @Override
    public void setContentLengthLong(long length) {
        // known when sent
    }

    private static final class Stream extends ServletOutputStream {
        private final ByteArrayOutputStream body;

        Stream(ByteArrayOutputStream body) {
            this.body = body;
        }

        @Override
        public void write(int next) {
            body.write(next);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            body.write(bytes, offset, length);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Answers are written in the request's thread.");
        }
    }
}
