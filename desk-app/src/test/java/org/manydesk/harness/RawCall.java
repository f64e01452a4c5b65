package org.manydesk.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A request written by hand, as no well-behaved client sends it, and all that came back as text. */
public final class RawCall {
    private static final int PATIENCE_MILLIS = 5_000;

    private RawCall() {}

    /** Sends these lines, with an empty one and a body after them, and reads until the server ends or says no more. */
    public static String send(String body, String... lines) {
        var url = URI.create(DeskAddress.url());
        try (var socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            var text = String.join("\r\n", lines) + "\r\n\r\n" + body;
            socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return answer(socket);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String answer(Socket socket) throws IOException {
        var answer = new StringBuilder();
        var buffer = new byte[8_192];
        try {
            for (int got; (got = socket.getInputStream().read(buffer)) >= 0; )
                answer.append(new String(buffer, 0, got, StandardCharsets.ISO_8859_1));
        } catch (SocketTimeoutException silent) {
            return answer.toString();
        }
        return answer.toString();
    }
}
