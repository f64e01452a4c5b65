package org.manydesk.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import org.manydesk.hook.HookSecret;
import org.manydesk.internet.Internet;
import org.manydesk.internet.Unreachable;

/**
 * One try to hand a message over.
 *
 * @param id the same at every try
 * @param at when it was signed
 */
record SignedCall(URI url, String id, Instant at, byte[] body, String signature) {
    private static final int TAKEN = 2;

    /** What came of it. */
    record Answer(boolean isTaken, String what) {}

    static SignedCall of(WebhookDelivery delivery, HookSecret key, Instant now) {
        var id = delivery.messageId();
        var body = delivery.body().getBytes(UTF_8);
        return new SignedCall(delivery.url(), id, now, body, key.sign(id, now, body));
    }

    /** Any status of 200 to 299 means that the receiver took it. Redirects are not followed. */
    Answer call(Internet internet) {
        try {
            var connection = internet.to(url);
            try {
                connection.setRequestMethod("POST");
                connection.setDoOutput(true);
                connection.setRequestProperty("Content-Type", "application/json");
                connection.setRequestProperty("webhook-id", id);
                connection.setRequestProperty("webhook-timestamp", Long.toString(at.getEpochSecond()));
                connection.setRequestProperty("webhook-signature", signature);
                connection.getOutputStream().write(body);
                var status = connection.getResponseCode();
                return new Answer(status / 100 == TAKEN, "Status " + status);
            } finally {
                connection.disconnect();
            }
        } catch (Unreachable refused) {
            return new Answer(false, refused.why());
        } catch (IOException broken) {
            return new Answer(false, "Nobody answers: " + broken.getMessage());
        }
    }
}
